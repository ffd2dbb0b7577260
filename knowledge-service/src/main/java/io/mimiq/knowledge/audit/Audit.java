package io.mimiq.knowledge.audit;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes audit events, to be stored in the outbox of the document that an act changes. */
@Singleton
public final class Audit {

    private static final String RECORDED = "io.mimiq.audit.recorded";

    private final Outbox outbox;

    Audit(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Who acted. */
    public record Actor(String kind, String id) {

        public static Actor user(String id) {
            return new Actor("user", id);
        }

        public static Actor service(String id) {
            return new Actor("service", id);
        }
    }

    private record Subject(String kind, String id) {}

    private record Recorded(
            String userId,
            Actor actor,
            String action,
            @Nullable Subject object,
            String topicId,
            String outcome) {}

    /** What the user did. */
    public PendingEvent byUser(String userId, String topicId, String action, String kind, String objectId) {
        return recorded(userId, Actor.user(userId), topicId, action, kind, objectId);
    }

    /** What {@code actor} did to what is the user's. */
    public PendingEvent recorded(
            String userId, Actor actor, String topicId, String action, String kind, String objectId) {
        Recorded data = new Recorded(userId, actor, action, new Subject(kind, objectId), topicId, "success");
        return outbox.event(EventTopic.AUDIT, RECORDED, userId, objectId, data);
    }
}
