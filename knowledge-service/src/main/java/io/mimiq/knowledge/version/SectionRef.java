package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;

/**
 * A section in a manifest.
 *
 * @param hash keyed hash of the content: the same for the same content anywhere in the topic
 * @param writtenBy number of the version that stored the content
 */
record SectionRef(String id, byte[] heading, String hash, int writtenBy) {

    /**
     * Versions share contents with their parents only, so a content that no manifest names can be deleted: nobody can be
     * about to use it.
     */
    String contentId(String topicId) {
        return OpenTopic.scoped(topicId, writtenBy + ":" + hash);
    }
}
