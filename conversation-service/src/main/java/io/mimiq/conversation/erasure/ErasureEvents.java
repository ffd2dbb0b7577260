package io.mimiq.conversation.erasure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is heard and told of deletions. */
final class ErasureEvents {

    static final String REQUESTED = "io.mimiq.privacy.erasure.requested";
    static final String COMPLETED = "io.mimiq.privacy.erasure.completed";
    static final String SERVICE = "conversation-service";

    private ErasureEvents() {}

    /** A topic, or with the scope {@code account} everything of a user, is to be erased by these services. */
    record Requested(
            String deletionId,
            String userId,
            String scope,
            @Nullable String topicId,
            List<String> services) {
        boolean concernsThisService() {
            return services.contains(SERVICE);
        }
    }

    record Completed(String deletionId, String userId, String service, Map<String, Long> counts, boolean verified) {}
}
