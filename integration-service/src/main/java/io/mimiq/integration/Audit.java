package io.mimiq.integration;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Events for the audit trail: who did what to which thing. Ids only. */
@ApplicationScoped
public class Audit {

    private static final String TYPE = "io.mimiq.audit.recorded";
    private static final String SERVICE = "integration-service";

    /** What was acted on. */
    public record AuditedObject(String kind, String id) {}

    record Actor(String kind, String id) {}

    record Recorded(
            String userId,
            Actor actor,
            String action,
            AuditedObject object,
            @Nullable String topicId,
            String outcome) {}

    private final Outbox outbox;

    Audit(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Something the user did. */
    public PendingEvent byUser(String userId, String action, AuditedObject object, @Nullable String topicId) {
        return event(userId, new Actor("user", userId), action, object, topicId, "success");
    }

    /** Something this service did on its own for the user. */
    public PendingEvent byService(
            String userId, String action, AuditedObject object, @Nullable String topicId, boolean success) {
        return event(userId, new Actor("service", SERVICE), action, object, topicId, success ? "success" : "failure");
    }

    private PendingEvent event(
            String userId, Actor actor, String action, AuditedObject object, @Nullable String topicId, String outcome) {
        Recorded data = new Recorded(userId, actor, action, object, topicId, outcome);
        return outbox.event(EventTopic.AUDIT, TYPE, userId, object.id(), data);
    }
}
