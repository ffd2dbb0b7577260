package io.mimiq.platform.contracts;

import io.mimiq.platform.contracts.AuditRecorded.Outcome;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the events of the audit trail, to be stored in the outbox of the document whose change they report. */
@Singleton
public final class Audit {
    private final Outbox outbox;
    private final Party service;

    Audit(Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.service = Party.service(service);
    }

    /** Something the user did. */
    public PendingEvent byUser(String userId, String action, Party object, @Nullable String topicId) {
        return event(userId, Party.user(userId), action, object, topicId, Outcome.SUCCESS);
    }

    /** Something the user was not allowed to do. */
    public PendingEvent denied(String userId, String action, Party object) {
        return event(userId, Party.user(userId), action, object, null, Outcome.DENIED);
    }

    /** Something this service did by itself for the user. */
    public PendingEvent byService(
            String userId, String action, Party object, @Nullable String topicId, boolean success) {
        return event(userId, service, action, object, topicId, success ? Outcome.SUCCESS : Outcome.FAILURE);
    }

    /** Something that {@code actor} did with what is the user's. */
    public PendingEvent by(Party actor, String userId, String action, Party object, @Nullable String topicId) {
        return event(userId, actor, action, object, topicId, Outcome.SUCCESS);
    }

    private PendingEvent event(
            String userId, Party actor, String action, Party object, @Nullable String topicId, Outcome outcome) {
        return outbox.event(userId, object.id(), new AuditRecorded(userId, actor, action, object, topicId, outcome));
    }
}
