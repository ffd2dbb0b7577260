package io.mimiq.conversation.answer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How long people wait for the first word, and how many answers and streams there are now. */
@Startup
@Singleton
class AnswerMetrics {
    private final Timer firstDelta;
    private final AtomicInteger streams;

    AnswerMetrics(MeterRegistry meters, RunningAnswers running) {
        firstDelta = Timer.builder("mimiq.answers.first.delta")
                .description("From a question's arrival to the first words of its answer")
                .register(meters);
        streams = meters.gauge("mimiq.streams.open", new AtomicInteger());
        Gauge.builder("mimiq.answers.running", running, all -> all.all().size())
                .description("Answers that run in this process")
                .register(meters);
    }

    /**
     * To be run with each delta; only the first counts.
     *
     * @param nanos {@link System#nanoTime()} when the question arrived
     */
    Runnable firstDeltaSince(long nanos) {
        AtomicBoolean told = new AtomicBoolean();
        return () -> {
            if (told.compareAndSet(false, true)) {
                firstDelta.record(System.nanoTime() - nanos, TimeUnit.NANOSECONDS);
            }
        };
    }

    <T> Multi<T> counted(Multi<T> stream) {
        return stream.onSubscription()
                .invoke(streams::incrementAndGet)
                .onTermination()
                .invoke(streams::decrementAndGet);
    }
}
