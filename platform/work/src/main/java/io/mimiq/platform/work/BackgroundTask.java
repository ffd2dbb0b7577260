package io.mimiq.platform.work;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * A bean that does something at regular intervals on every replica, from the start on. A run that fails is logged and
 * counted, and the next one starts as usual; a run that takes longer than the interval is not overtaken.
 */
public interface BackgroundTask {
    /** Identifies the task in logs and metrics, such as {@code key-rotation}. */
    String name();

    /** The interval, as in {@code 10s} or {@code 5m}; {@code off} to never run. */
    String every();

    /** One run. Must be safe on several replicas at once. */
    Uni<Void> run();

    /** A task from its parts. */
    static BackgroundTask of(String name, String every, Supplier<Uni<Void>> run) {
        return new BackgroundTask() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String every() {
                return every;
            }

            @Override
            public Uni<Void> run() {
                return run.get();
            }
        };
    }
}
