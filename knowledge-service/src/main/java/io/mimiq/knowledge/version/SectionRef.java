package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import org.jspecify.annotations.Nullable;

/**
 * A section in a manifest.
 *
 * @param level of the heading; absent in manifests from before sections had levels, which were all of the second
 * @param hash keyed hash of the content: the same for the same content anywhere in the topic
 * @param writtenBy number of the version that stored the content
 */
record SectionRef(String id, byte[] heading, @Nullable Integer level, String hash, int writtenBy) {

    /** The level of sections that were stored before sections had levels. */
    private static final int FIRST = 2;

    int levelOrFirst() {
        return level == null ? FIRST : level;
    }

    /**
     * Versions share contents with their parents only, so a content that no manifest names can be deleted: nobody can be
     * about to use it.
     */
    String contentId(String topicId) {
        return OpenTopic.scoped(topicId, writtenBy + ":" + hash);
    }
}
