package io.mimiq.platform.contracts;

import static io.mimiq.platform.events.EventIds.require;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;

/**
 * A document has new text.
 *
 * @param revision of the document that has it
 */
@EventType(name = "io.mimiq.knowledge.document.stored", topic = EventTopic.KNOWLEDGE, producers = Services.KNOWLEDGE)
public record DocumentStored(String userId, String topicId, String documentId, long revision) {
    public DocumentStored {
        require(userId, "userId");
        require(topicId, "topicId");
        require(documentId, "documentId");
    }
}
