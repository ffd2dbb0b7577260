package io.mimiq.platform.contracts;

import static io.mimiq.platform.events.EventIds.require;
import static io.mimiq.platform.events.EventIds.requireIfPresent;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A topic or a whole account is to be erased.
 *
 * @param scope {@value #TOPIC} or {@value #ACCOUNT}
 * @param topicId null for an account
 * @param services those that must erase their part and acknowledge it
 */
@EventType(name = "io.mimiq.privacy.erasure.requested", topic = EventTopic.PRIVACY)
public record ErasureRequested(
        String deletionId,
        String userId,
        String scope,
        @Nullable String topicId,
        List<String> services) {
    public static final String TOPIC = "topic";
    public static final String ACCOUNT = "account";

    public ErasureRequested {
        require(deletionId, "deletionId");
        require(userId, "userId");
        requireIfPresent(topicId, "topicId");
        Objects.requireNonNull(services, "services").forEach(service -> require(service, "services"));
        if (!scope.equals(topicId == null ? ACCOUNT : TOPIC)) {
            throw new IllegalArgumentException("scope and topicId do not match");
        }
    }
}
