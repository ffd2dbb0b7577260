package io.mimiq.bench.http;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How one run of a {@link Load} went: the time of each answer, and of all. */
public record Outcome(long[] answerNanos, long totalNanos) {
    public Outcome {
        answerNanos = answerNanos.clone();
        Arrays.sort(answerNanos);
    }

    @Override
    public long[] answerNanos() {
        return answerNanos.clone();
    }

    public double perSecond() {
        return answerNanos.length * (double) TimeUnit.SECONDS.toNanos(1) / totalNanos;
    }

    /** Nearest rank of the answers' times, in microseconds. */
    public double micros(double percentile) {
        int rank = (int) Math.ceil(percentile / 100 * answerNanos.length);
        return answerNanos[Math.max(rank, 1) - 1] / 1_000.0;
    }
}
