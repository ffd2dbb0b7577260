package io.mimiq.knowledge.topic;

import io.mimiq.knowledge.archive.Entry;
import io.smallrye.mutiny.Multi;

/** What a feature gives to the export of a topic. */
public interface TopicFiles {

    /** @param folder of the topic, to begin all names with */
    Multi<Entry> of(OpenTopic topic, String folder);
}
