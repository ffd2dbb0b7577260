package io.mimiq.knowledge.source;

import io.mimiq.knowledge.archive.Entry;
import io.mimiq.knowledge.archive.Records;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicFiles;
import io.mimiq.platform.web.AllPages;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;

/** Sources with their texts and accounts. */
@Singleton
class SourceFile implements TopicFiles {

    private static final int AT_ONCE = 100;

    private final Sources sources;
    private final Records records;

    SourceFile(Sources sources, Records records) {
        this.sources = sources;
        this.records = records;
    }

    @Override
    public Multi<Entry> of(OpenTopic topic, String folder) {
        return Multi.createFrom().item(records.all(folder + "sources", sources(topic)));
    }

    /** Without those that are deleted meanwhile. */
    private Multi<SourceView> sources(OpenTopic topic) {
        return AllPages.of(AT_ONCE, page -> sources.list(topic.userId(), topic.id(), page))
                .onItem()
                .transformToUniAndConcatenate(source -> sources.get(topic.userId(), topic.id(), source.id())
                        .onFailure(ProblemException::isNotFound)
                        .recoverWithNull());
    }
}
