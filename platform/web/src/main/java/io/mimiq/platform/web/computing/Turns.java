package io.mimiq.platform.web.computing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who may compute next. People take turns, and nobody has all places: whoever sends much waits for themselves, and others
 * do not wait for them.
 */
final class Turns {
    private final int places;
    private final int placesEach;
    private final int mostWaitingEach;
    private final Map<String, Deque<Runnable>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> running = new HashMap<>();
    private int taken;

    Turns(int places, int placesEach, int mostWaitingEach) {
        this.places = places;
        this.placesEach = placesEach;
        this.mostWaitingEach = mostWaitingEach;
    }

    /** Runs the start now or when its turn comes; false if too many of the person's wait already. */
    boolean take(String person, Runnable start) {
        synchronized (this) {
            Deque<Runnable> own = waiting.computeIfAbsent(person, first -> new ArrayDeque<>());
            if (own.size() >= mostWaitingEach) {
                return false;
            }
            own.add(start);
        }
        startNext();
        return true;
    }

    /** What has not begun does not begin. */
    synchronized void leave(String person, Runnable start) {
        waiting.computeIfPresent(person, (same, own) -> own.remove(start) && own.isEmpty() ? null : own);
    }

    void end(String person) {
        synchronized (this) {
            taken--;
            running.computeIfPresent(person, (same, count) -> count > 1 ? count - 1 : null);
        }
        startNext();
    }

    private void startNext() {
        next().ifPresent(Runnable::run);
    }

    private synchronized Optional<Runnable> next() {
        if (taken >= places) {
            return Optional.empty();
        }
        Optional<String> person = waiting.keySet().stream()
                .filter(each -> running.getOrDefault(each, 0) < placesEach)
                .findFirst();
        person.ifPresent(each -> {
            taken++;
            running.merge(each, 1, Integer::sum);
        });
        return person.map(this::first);
    }

    /** Whoever had a turn goes behind the others. */
    private Runnable first(String person) {
        Deque<Runnable> own = waiting.remove(person);
        Runnable start = own.remove();
        if (!own.isEmpty()) {
            waiting.put(person, own);
        }
        return start;
    }
}
