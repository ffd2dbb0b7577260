package io.mimiq.platform.contracts;

import static io.mimiq.platform.events.EventIds.require;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;
import io.mimiq.platform.events.OfProducer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A service has erased its part of a deletion.
 *
 * @param counts how many documents of each kind were erased
 * @param verified whether the service looked again and found nothing
 */
@EventType(
        name = "io.mimiq.privacy.erasure.completed",
        topic = EventTopic.PRIVACY,
        producers = {Services.AUTH, Services.KNOWLEDGE, Services.CONVERSATION, Services.INTEGRATION, Services.USAGE})
public record ErasureCompleted(
        String deletionId, String userId, String service, Map<String, Long> counts, boolean verified)
        implements OfProducer {
    private static final Pattern KIND = Pattern.compile("[a-zA-Z][a-zA-Z-]{0,39}");

    public ErasureCompleted {
        require(deletionId, "deletionId");
        require(userId, "userId");
        require(service, "service");
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            if (!KIND.matcher(count.getKey()).matches() || count.getValue() < 0) {
                throw new IllegalArgumentException("counts are not valid");
            }
        }
    }

    /** Each service speaks for itself. */
    @Override
    public boolean mayComeFrom(String producer) {
        return producer.equals(service);
    }
}
