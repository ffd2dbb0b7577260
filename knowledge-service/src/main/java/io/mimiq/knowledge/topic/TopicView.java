package io.mimiq.knowledge.topic;

import io.mimiq.platform.storage.Sealer;
import java.time.Instant;

/**
 * A topic as clients see it.
 *
 * @param version of its knowledge, 0 as long as there is none
 * @param openProposals how many proposals wait for a decision
 */
record TopicView(String id, String title, int version, long openProposals, Instant createdAt, Instant updatedAt) {

    static TopicView of(TopicDocument topic, Sealer sealer, long openProposals) {
        return new TopicView(
                topic.id(), topic.title(sealer), topic.version(), openProposals, topic.createdAt(), topic.updatedAt());
    }
}
