package io.mimiq.knowledge.erasure;

import io.mimiq.knowledge.audit.Audit;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of deletions, and what is heard of them. */
@Singleton
class ErasureEvents {

    static final String REQUESTED = "io.mimiq.privacy.erasure.requested";
    static final String COMPLETED = "io.mimiq.privacy.erasure.completed";
    static final String SERVICE = "knowledge-service";
    private static final List<String> CONCERNED =
            List.of(SERVICE, "conversation-service", "integration-service", "usage-service");

    private final Outbox outbox;
    private final Audit audit;

    ErasureEvents(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** A topic or a whole account is to be deleted. */
    record Requested(
            String deletionId,
            String userId,
            String scope,
            @Nullable String topicId,
            List<String> services) {

        static final String TOPIC = "topic";
        static final String ACCOUNT = "account";
    }

    private record Completed(
            String deletionId, String userId, String service, Map<String, Long> counts, boolean verified) {}

    List<PendingEvent> topicDeletion(String deletionId, String userId, String topicId) {
        Requested data = new Requested(deletionId, userId, Requested.TOPIC, topicId, CONCERNED);
        return List.of(
                outbox.event(EventTopic.PRIVACY, REQUESTED, userId, deletionId, data),
                audit.byUser(userId, topicId, "topic.deleted", "topic", topicId));
    }

    PendingEvent completed(DeletionDocument deletion, Map<String, Long> counts) {
        Completed data = new Completed(deletion.id(), deletion.userId(), SERVICE, counts, true);
        return outbox.event(EventTopic.PRIVACY, COMPLETED, deletion.userId(), deletion.id(), data);
    }
}
