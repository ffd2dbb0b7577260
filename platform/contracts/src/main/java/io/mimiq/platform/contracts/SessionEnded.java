package io.mimiq.platform.contracts;

import static io.mimiq.platform.events.EventIds.require;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;

/** A session ended before its time: from now on its access tokens open nothing. */
@EventType(name = "io.mimiq.session.ended", topic = EventTopic.SESSION, producers = Services.AUTH)
public record SessionEnded(String userId, String sessionId) {
    public SessionEnded {
        require(userId, "userId");
        require(sessionId, "sessionId");
    }
}
