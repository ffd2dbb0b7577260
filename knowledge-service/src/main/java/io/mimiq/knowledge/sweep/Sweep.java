package io.mimiq.knowledge.sweep;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind of work that a crash may interrupt.
 *
 * @param name also the name of its lease
 * @param age until then work is in the hands of the request that began it
 * @param begunBy finds so many of those that were begun by then and are not done
 * @param id of one, for the log
 * @param finish must bear being done several times, and at once
 */
public record Sweep<T>(
        String name,
        Duration age,
        BiFunction<Instant, Integer, Uni<List<T>>> begunBy,
        Function<T, String> id,
        Function<T, Uni<Void>> finish) {}
