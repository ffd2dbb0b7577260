package io.mimiq.knowledge.topic;

import io.mimiq.platform.storage.Sealer;
import java.time.Instant;

/**
 * A topic of the user that is not deleted, with what it takes to read and write in it.
 *
 * @param version a version it certainly has; there may be a newer one
 */
public record OpenTopic(String id, String userId, int version, String title, Instant updatedAt, Sealer sealer) {

    /** The id of a document about something of this topic: ids given by others are unique in a topic only. */
    public String scoped(String localId) {
        return scoped(id, localId);
    }

    public static String scoped(String topicId, String localId) {
        return topicId + ":" + localId;
    }

    /** The part of a document's id that {@link #scoped} added to the topic's. */
    public String local(String scopedId) {
        return local(id, scopedId);
    }

    public static String local(String topicId, String scopedId) {
        return scopedId.substring(topicId.length() + 1);
    }

    @Override
    public String toString() {
        return "OpenTopic[" + id + "]";
    }
}
