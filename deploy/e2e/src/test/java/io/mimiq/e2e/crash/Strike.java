package io.mimiq.e2e.crash;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** When the people's so-manieth request is sent, this process dies. */
record Strike(long request, String process) {
    /** One in so many strikes falls together with the one before. */
    private static final int TOGETHER = 3;

    /** Spread over the requests; no process is struck twice more often than another. */
    static List<Strike> schedule(Random random, int strikes, long requests, List<String> processes) {
        List<Long> moments = new ArrayList<>();
        long last = 0;
        for (int i = 0; i < strikes; i++) {
            boolean together = last > 0 && random.nextInt(TOGETHER) == 0;
            last = together ? last : 1 + random.nextLong(requests);
            moments.add(last);
        }
        Deque<String> deck = new ArrayDeque<>();
        List<Strike> schedule = new ArrayList<>();
        for (long moment : moments) {
            if (deck.isEmpty()) {
                List<String> shuffled = new ArrayList<>(processes);
                Collections.shuffle(shuffled, random);
                deck.addAll(shuffled);
            }
            schedule.add(new Strike(moment, deck.removeFirst()));
        }
        schedule.sort(Comparator.comparingLong(Strike::request));
        return List.copyOf(schedule);
    }
}
