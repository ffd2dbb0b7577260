package io.mimiq.knowledge.topic;

import io.mimiq.knowledge.archive.Entry;
import io.mimiq.knowledge.archive.Records;
import io.mimiq.knowledge.topic.TopicService.Revised;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;

@Singleton
class TopicFile implements TopicFiles {

    private final TopicService topics;
    private final Records records;

    TopicFile(TopicService topics, Records records) {
        this.topics = topics;
        this.records = records;
    }

    @Override
    public Multi<Entry> of(OpenTopic topic, String folder) {
        return Multi.createFrom()
                .item(records.one(
                        folder + "topic", topics.get(topic.userId(), topic.id()).map(Revised::view)));
    }
}
