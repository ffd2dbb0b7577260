package io.mimiq.usage.erasure;

import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.events.PoisonEventException;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A deletion and how far each service is. Its events arrive in any order and repeatedly: every change here gives the same
 * result then. It never knows the topic's id.
 *
 * @param scope {@code topic} or {@code account}; absent, as is {@code requestedAt}, while only acknowledgements arrived
 */
@MongoEntity(collection = "deletions")
record Deletion(
        @BsonId String id,
        long revision,
        String userId,
        @Nullable String scope,
        @Nullable Instant requestedAt,
        @Nullable Instant completedAt,
        List<Part> parts,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    /**
     * One service's part.
     *
     * @param requested whether the request names the service
     * @param verifiedAt when the service had erased its part and found nothing left
     */
    record Part(
            String service,
            boolean requested,
            Map<String, Long> counts,
            @Nullable Instant verifiedAt) {

        boolean isVerified() {
            return verifiedAt != null;
        }
    }

    static Deletion unknown(String id, String userId) {
        return new Deletion(id, 0, userId, null, null, null, List.of(), List.of(), null);
    }

    Deletion requested(ErasureRequested request, Instant at) {
        Deletion deletion = sameUser(request.userId());
        if (deletion.requestedAt != null) {
            return deletion;
        }
        List<Part> all = deletion.parts;
        for (String service : request.services()) {
            all = with(all, service, part -> new Part(service, true, part.counts(), part.verifiedAt()));
        }
        return deletion.copy(request.scope(), at, all).completedIfAll(at);
    }

    /** What a service is about to erase. The first counts stay: after a crash there is less to count. */
    Deletion counted(String service, Map<String, Long> counts) {
        return part(service).filter(part -> !part.counts().isEmpty()).isPresent()
                ? this
                : copy(
                        scope,
                        requestedAt,
                        with(parts, service, part -> new Part(service, part.requested(), counts, part.verifiedAt())));
    }

    Deletion acknowledged(ErasureCompleted done, Instant at) {
        Deletion deletion = sameUser(done.userId());
        if (deletion.part(done.service()).filter(Part::isVerified).isPresent()) {
            return deletion;
        }
        Instant verifiedAt = done.verified() ? at : null;
        return deletion.copy(
                        deletion.scope,
                        deletion.requestedAt,
                        with(
                                deletion.parts,
                                done.service(),
                                part -> new Part(done.service(), part.requested(), done.counts(), verifiedAt)))
                .completedIfAll(at);
    }

    Deletion withEvent(PendingEvent event) {
        List<PendingEvent> events = new ArrayList<>(outbox);
        events.add(event);
        return new Deletion(
                id,
                revision,
                userId,
                scope,
                requestedAt,
                completedAt,
                parts,
                events,
                events.get(0).at());
    }

    Deletion atRevision(long next) {
        return new Deletion(id, next, userId, scope, requestedAt, completedAt, parts, outbox, outboxAt);
    }

    Optional<Part> part(String service) {
        return parts.stream().filter(part -> part.service().equals(service)).findFirst();
    }

    private Deletion sameUser(String user) {
        if (!userId.equals(user)) {
            throw new PoisonEventException("Deletion " + id + " is of another user");
        }
        return this;
    }

    private Deletion completedIfAll(Instant at) {
        boolean all =
                requestedAt != null && parts.stream().filter(Part::requested).allMatch(Part::isVerified);
        return completedAt != null || !all
                ? this
                : new Deletion(id, revision, userId, scope, requestedAt, at, parts, outbox, outboxAt);
    }

    private Deletion copy(@Nullable String newScope, @Nullable Instant newRequestedAt, List<Part> newParts) {
        return new Deletion(id, revision, userId, newScope, newRequestedAt, completedAt, newParts, outbox, outboxAt);
    }

    private static List<Part> with(List<Part> parts, String service, UnaryOperator<Part> change) {
        List<Part> changed = new ArrayList<>();
        Part old = new Part(service, false, Map.of(), null);
        for (Part part : parts) {
            if (part.service().equals(service)) {
                old = part;
            } else {
                changed.add(part);
            }
        }
        changed.add(change.apply(old));
        return changed;
    }
}
