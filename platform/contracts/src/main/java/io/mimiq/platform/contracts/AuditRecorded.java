package io.mimiq.platform.contracts;

import static io.mimiq.platform.events.EventIds.require;
import static io.mimiq.platform.events.EventIds.requireIfPresent;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something, or tried to.
 *
 * @param userId the account that it concerns
 * @param action such as {@code topic.created}
 * @param object what was acted on; null if there is nothing to name
 * @param topicId the topic that it concerns; null if none
 */
@EventType(
        name = "io.mimiq.audit.recorded",
        topic = EventTopic.AUDIT,
        producers = {Services.AUTH, Services.KNOWLEDGE, Services.CONVERSATION, Services.INTEGRATION})
public record AuditRecorded(
        String userId,
        Party actor,
        String action,
        @Nullable Party object,
        @Nullable String topicId,
        Outcome outcome) {

    /** How it went. */
    public enum Outcome {
        SUCCESS,
        DENIED,
        FAILURE;

        /** As the event spells it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AuditRecorded {
        require(userId, "userId");
        Objects.requireNonNull(actor, "actor");
        require(action, "action");
        requireIfPresent(topicId, "topicId");
        Objects.requireNonNull(outcome, "outcome");
    }
}
