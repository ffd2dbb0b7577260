package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.DocumentStored;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import jakarta.inject.Singleton;

/** Makes the events about documents. */
@Singleton
class DocumentEvents {

    private final Outbox outbox;
    private final Audit audit;

    DocumentEvents(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** There is text to draw knowledge from. */
    PendingEvent stored(OpenTopic topic, String documentId, int revision) {
        return outbox.event(
                topic.userId(), documentId, new DocumentStored(topic.userId(), topic.id(), documentId, revision));
    }

    PendingEvent uploaded(OpenTopic topic, String documentId) {
        return audit.byUser(topic.userId(), "document.uploaded", document(documentId), topic.id());
    }

    PendingEvent fetched(OpenTopic topic, String documentId) {
        return audit.byUser(topic.userId(), "document.fetched", document(documentId), topic.id());
    }

    PendingEvent deleted(OpenTopic topic, String documentId, Party actor) {
        return audit.by(actor, topic.userId(), "document.deleted", document(documentId), topic.id());
    }

    PendingEvent revisionDeleted(OpenTopic topic, String documentId) {
        return audit.byUser(topic.userId(), "document.revision-deleted", document(documentId), topic.id());
    }

    private static Party document(String documentId) {
        return new Party("document", documentId);
    }
}
