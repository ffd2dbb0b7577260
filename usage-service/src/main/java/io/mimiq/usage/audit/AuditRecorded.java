package io.mimiq.usage.audit;

import static io.mimiq.platform.events.EventIds.require;
import static io.mimiq.platform.events.EventIds.requireIfPresent;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Data of {@value #TYPE}: something that somebody did, or tried to do, with a user's account or data. */
record AuditRecorded(
        String userId,
        Party actor,
        String action,
        @Nullable Party object,
        @Nullable String topicId,
        String outcome) {

    static final String TYPE = "io.mimiq.audit.recorded";
    static final Set<String> OUTCOMES = Set.of("success", "denied", "failure");

    /** Somebody or something: {@code user}, {@code service}, {@code topic} and its id. */
    record Party(String kind, String id) {

        Party {
            require(kind, "kind");
            require(id, "id");
        }
    }

    AuditRecorded {
        require(userId, "userId");
        Objects.requireNonNull(actor, "actor");
        require(action, "action");
        requireIfPresent(topicId, "topicId");
        if (!OUTCOMES.contains(outcome)) {
            throw new IllegalArgumentException("outcome is none");
        }
    }

    /** What it was about; null when the event says nothing of it. */
    @Nullable Subject subject() {
        return object == null && topicId == null ? null : new Subject(object, topicId);
    }

    /** The part of an entry that is kept encrypted. */
    record Subject(@Nullable Party object, @Nullable String topicId) {}
}
