package io.mimiq.e2e.cost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody who reads again and again, and notes how long each takes. */
final class Bystander {
    private static final long PAUSE_MILLIS = 20;

    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<List<Double>> millis;

    private Bystander(Runnable read) {
        millis = CompletableFuture.supplyAsync(() -> readOn(read), task -> new Thread(task, "bystander").start());
    }

    static Bystander watching(Runnable read) {
        return new Bystander(read);
    }

    /** Goes on for a while, and ends. */
    double p99(Duration further) {
        CompletableFuture.delayedExecutor(further.toMillis(), TimeUnit.MILLISECONDS)
                .execute(end::countDown);
        List<Double> sorted = millis.join().stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.99));
    }

    private List<Double> readOn(Runnable read) {
        List<Double> taken = new ArrayList<>();
        try {
            do {
                long began = System.nanoTime();
                read.run();
                taken.add((System.nanoTime() - began) / 1e6);
            } while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return taken;
    }
}
