package io.mimiq.platform.contracts;

import static io.mimiq.platform.events.EventIds.require;
import static io.mimiq.platform.events.EventIds.requireIfPresent;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;
import io.mimiq.platform.events.OfProducer;
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
@EventType(
        name = "io.mimiq.privacy.erasure.requested",
        topic = EventTopic.PRIVACY,
        producers = {Services.AUTH, Services.KNOWLEDGE})
public record ErasureRequested(
        String deletionId,
        String userId,
        String scope,
        @Nullable String topicId,
        List<String> services) implements OfProducer {
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

    /** Whoever owns what is to be erased confirms the request by its signature. */
    @Override
    public boolean mayComeFrom(String producer) {
        return producer.equals(scope.equals(ACCOUNT) ? Services.AUTH : Services.KNOWLEDGE);
    }
}
