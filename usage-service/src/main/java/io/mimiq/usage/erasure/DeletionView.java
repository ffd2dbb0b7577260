package io.mimiq.usage.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Deletion", description = "A deletion's progress.")
record DeletionView(
        String id,
        @Schema(enumeration = {"topic", "account"}) String scope,
        @Schema(enumeration = {"running", "completed"}) String state,
        Instant requestedAt,
        @Nullable Instant completedAt,
        List<ServiceView> services) {

    @Schema(name = "ServiceDeletion", description = "One service's part of a deletion.")
    record ServiceView(
            String service,
            @Schema(enumeration = {"running", "completed"}) String state,
            @Schema(description = "Records erased, by kind") Map<String, Long> counts,

            @Schema(description = "The service looked again and found nothing")
            boolean verified) {

        static ServiceView of(Deletion.Part part) {
            return new ServiceView(part.service(), stateOf(part.isVerified()), part.counts(), part.isVerified());
        }
    }

    static DeletionView of(Deletion deletion) {
        return new DeletionView(
                deletion.id(),
                Objects.requireNonNull(deletion.scope()),
                stateOf(deletion.completedAt() != null),
                Objects.requireNonNull(deletion.requestedAt()),
                deletion.completedAt(),
                deletion.parts().stream()
                        .filter(Deletion.Part::requested)
                        .map(ServiceView::of)
                        .toList());
    }

    private static String stateOf(boolean done) {
        return done ? "completed" : "running";
    }
}
