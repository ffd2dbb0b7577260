package io.mimiq.e2e.crash;

import io.mimiq.local.launcher.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Strikes processes down as the schedule says, and knows which were down when. */
final class Reaper implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 100;
    /** Connections that broke are noticed and made anew within it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Suite suite;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final List<Strike> due = new ArrayList<>();
    private final Map<String, Long> downSince = new TreeMap<>();
    private final Map<String, Integer> struck = new TreeMap<>();
    private long requests;
    private long calmSince = System.nanoTime();
    private Duration slowest = Duration.ZERO;

    Reaper(Suite suite) {
        this.suite = suite;
        watch.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Counts the requests from zero again. */
    synchronized void follow(List<Strike> schedule) {
        requests = 0;
        due.clear();
        due.addAll(schedule);
    }

    /** One more request is about to be sent. */
    synchronized void request() {
        requests++;
        while (!due.isEmpty() && due.get(0).request() <= requests && strike(due.get(0))) {
            due.remove(0);
        }
    }

    /** Whether nothing is left to be struck; what is left is struck now. */
    synchronized boolean isDone() {
        due.removeIf(this::strike);
        return due.isEmpty();
    }

    synchronized boolean isCalm() {
        return downSince.isEmpty();
    }

    /** Whether everything has been up since the given {@link System#nanoTime}, and some time before. */
    synchronized boolean wasCalm(long since) {
        return downSince.isEmpty() && since - calmSince > GRACE.toNanos();
    }

    synchronized String down() {
        return String.join(", ", downSince.keySet());
    }

    synchronized int strikes() {
        return struck.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized Map<String, Integer> strikesByProcess() {
        return new TreeMap<>(struck);
    }

    /** The longest time from a strike until the process was ready again. */
    synchronized Duration slowest() {
        return slowest;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** False when it is down already: then it is struck when it is back. */
    private boolean strike(Strike strike) {
        if (!suite.strike(strike.process())) {
            return false;
        }
        downSince.put(strike.process(), System.nanoTime());
        struck.merge(strike.process(), 1, Integer::sum);
        return true;
    }

    private void look() {
        List<String> down;
        synchronized (this) {
            down = List.copyOf(downSince.keySet());
        }
        for (String process : down) {
            long asked = System.nanoTime();
            if (suite.isReady(process)) {
                recovered(process, asked);
            }
        }
    }

    private synchronized void recovered(String process, long asked) {
        Long since = downSince.get(process);
        if (since == null || since > asked) {
            return; // struck again while it was asked
        }
        downSince.remove(process);
        calmSince = System.nanoTime();
        Duration taken = Duration.ofNanos(calmSince - since);
        slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
    }
}
