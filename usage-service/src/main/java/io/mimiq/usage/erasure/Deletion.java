package io.mimiq.usage.erasure;

import io.mimiq.platform.contracts.ErasureCompleted;
import io.mimiq.platform.contracts.ErasureRequested;
import io.mimiq.platform.storage.Revised;
import io.mimiq.platform.web.Cursor;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A deletion and how far each service is with it. Its events arrive in any order and repeatedly, so every change gives the
 * same result in any order and when repeated. It knows neither the topic's id nor the user's.
 *
 * @param ownerHash keyed hash of the user's id
 * @param scope {@code topic} or {@code account}; absent, as is {@code requestedAt}, while only acknowledgements arrived
 */
@MongoEntity(collection = "deletions")
record Deletion(
        @BsonId String id,
        long revision,
        String ownerHash,
        @Nullable String scope,
        @Nullable Instant requestedAt,
        @Nullable Instant completedAt,
        List<Part> parts)
        implements Revised<Deletion> {

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

        private Part request() {
            return new Part(service, true, counts, verifiedAt);
        }

        private Part acknowledge(ErasureCompleted done, Instant at) {
            return isVerified() ? this : new Part(service, requested, done.counts(), done.verified() ? at : null);
        }
    }

    static Deletion unknown(String id, String ownerHash) {
        return new Deletion(id, 0, ownerHash, null, null, null, List.of());
    }

    /** Among those that were requested. */
    Cursor place() {
        return new Cursor(Objects.requireNonNull(requestedAt), id);
    }

    Deletion requested(ErasureRequested request, Instant at) {
        if (requestedAt != null) {
            return this;
        }
        List<Part> all = parts;
        for (String service : request.services()) {
            all = with(all, service, Part::request);
        }
        return new Deletion(id, revision, ownerHash, request.scope(), at, completedAt, all).completedIfAll(at);
    }

    Deletion acknowledged(ErasureCompleted done, Instant at) {
        List<Part> changed = with(parts, done.service(), part -> part.acknowledge(done, at));
        return new Deletion(id, revision, ownerHash, scope, requestedAt, completedAt, changed).completedIfAll(at);
    }

    @Override
    public Deletion atRevision(long next) {
        return new Deletion(id, next, ownerHash, scope, requestedAt, completedAt, parts);
    }

    private Deletion completedIfAll(Instant at) {
        boolean all =
                requestedAt != null && parts.stream().filter(Part::requested).allMatch(Part::isVerified);
        return completedAt != null || !all
                ? this
                : new Deletion(id, revision, ownerHash, scope, requestedAt, at, parts);
    }

    /** In place, so that a change that changes nothing leaves an equal list. */
    private static List<Part> with(List<Part> parts, String service, UnaryOperator<Part> change) {
        List<Part> changed = new ArrayList<>(parts);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).service().equals(service)) {
                changed.set(i, change.apply(changed.get(i)));
                return changed;
            }
        }
        changed.add(change.apply(new Part(service, false, Map.of(), null)));
        return changed;
    }
}
