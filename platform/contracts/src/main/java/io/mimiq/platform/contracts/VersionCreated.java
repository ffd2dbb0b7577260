package io.mimiq.platform.contracts;

import static io.mimiq.platform.events.EventIds.require;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;

/**
 * A topic's knowledge has a new version.
 *
 * @param author {@code person}, {@code assistant} or {@code sync}
 */
@EventType(name = "io.mimiq.knowledge.version.created", topic = EventTopic.KNOWLEDGE, producers = Services.KNOWLEDGE)
public record VersionCreated(String userId, String topicId, int version, String author) {
    public VersionCreated {
        require(userId, "userId");
        require(topicId, "topicId");
        require(author, "author");
    }
}
