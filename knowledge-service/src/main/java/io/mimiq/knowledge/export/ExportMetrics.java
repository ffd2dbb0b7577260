package io.mimiq.knowledge.export;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How many archives were asked for, what became of them, and how many bytes left with them. */
@Singleton
class ExportMetrics {

    private final Map<Scope, Outcomes> outcomes = new EnumMap<>(Scope.class);
    private final Counter bytes;

    private record Outcomes(Counter completed, Counter failed, Counter left) {}

    ExportMetrics(MeterRegistry meters) {
        this.bytes = meters.counter("mimiq.exports.bytes");
        for (Scope scope : Scope.values()) {
            outcomes.put(
                    scope,
                    new Outcomes(
                            counter(meters, scope, "completed"),
                            counter(meters, scope, "failed"),
                            counter(meters, scope, "left")));
        }
    }

    private static Counter counter(MeterRegistry meters, Scope scope, String outcome) {
        return meters.counter("mimiq.exports", "scope", scope.wireName(), "outcome", outcome);
    }

    /** The same archive, counted. */
    Multi<byte[]> count(Scope scope, Multi<byte[]> archive) {
        Outcomes counted = Objects.requireNonNull(outcomes.get(scope));
        return archive.onItem()
                .invoke(piece -> bytes.increment(piece.length))
                .onCompletion()
                .invoke(counted.completed()::increment)
                .onFailure()
                .invoke(failure -> counted.failed().increment())
                .onCancellation()
                .invoke(counted.left()::increment);
    }
}
