package io.mimiq.knowledge.erasure;

import io.smallrye.mutiny.Uni;

/** A collection that holds something of a topic. */
public interface TopicContent {

    /** What its documents are called in the receipt. */
    String kind();

    /** Deletes all documents of the topic and says how many there were. */
    Uni<Long> deleteAllOf(String topicId);
}
