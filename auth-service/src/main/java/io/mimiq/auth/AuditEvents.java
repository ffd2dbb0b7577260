package io.mimiq.auth;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** What this service tells the audit trail: who did what, by ids only. */
@ApplicationScoped
public class AuditEvents {
    private static final String TYPE = "io.mimiq.audit.recorded";
    private final Outbox outbox;

    AuditEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public PendingEvent success(String userId, String action, String objectKind, String objectId) {
        return event(userId, action, objectKind, objectId, "success");
    }

    public PendingEvent denied(String userId, String action, String objectKind, String objectId) {
        return event(userId, action, objectKind, objectId, "denied");
    }

    private PendingEvent event(String userId, String action, String objectKind, String objectId, String outcome) {
        Audit data = new Audit(userId, new Party("user", userId), action, new Party(objectKind, objectId), outcome);
        return outbox.event(EventTopic.AUDIT, TYPE, userId, objectId, data);
    }

    record Audit(String userId, Party actor, String action, Party object, String outcome) {}

    record Party(String kind, String id) {}
}
