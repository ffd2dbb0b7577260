package io.mimiq.knowledge.document;

import io.mimiq.knowledge.audit.Audit;
import io.mimiq.knowledge.audit.Audit.Actor;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import jakarta.inject.Singleton;

/** What is told of documents. */
@Singleton
class DocumentEvents {

    private static final String STORED = "io.mimiq.knowledge.document.stored";
    private static final String KIND = "document";

    private final Outbox outbox;
    private final Audit audit;

    DocumentEvents(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    private record Stored(String userId, String topicId, String documentId, int revision) {}

    /** There is text to draw knowledge from. */
    PendingEvent stored(OpenTopic topic, String documentId, int revision) {
        Stored data = new Stored(topic.userId(), topic.id(), documentId, revision);
        return outbox.event(EventTopic.KNOWLEDGE, STORED, topic.userId(), documentId, data);
    }

    PendingEvent uploaded(OpenTopic topic, String documentId) {
        return audit.byUser(topic.userId(), topic.id(), "document.uploaded", KIND, documentId);
    }

    PendingEvent deleted(OpenTopic topic, String documentId, Actor actor) {
        return audit.recorded(topic.userId(), actor, topic.id(), "document.deleted", KIND, documentId);
    }
}
