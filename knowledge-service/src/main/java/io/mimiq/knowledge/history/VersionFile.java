package io.mimiq.knowledge.history;

import io.mimiq.knowledge.archive.Entry;
import io.mimiq.knowledge.archive.Records;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicFiles;
import io.mimiq.platform.web.AllPages;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;

@Singleton
class VersionFile implements TopicFiles {

    private static final int AT_ONCE = 100;

    private final VersionHistory history;
    private final Records records;

    VersionFile(VersionHistory history, Records records) {
        this.history = history;
        this.records = records;
    }

    @Override
    public Multi<Entry> of(OpenTopic topic, String folder) {
        return Multi.createFrom().item(records.all(folder + "versions", versions(topic)));
    }

    /** Without those that are deleted meanwhile. */
    private Multi<VersionView> versions(OpenTopic topic) {
        return AllPages.of(AT_ONCE, page -> history.list(topic, page))
                .onItem()
                .transformToUniAndConcatenate(version -> history.get(topic, version.number())
                        .onFailure(ProblemException::isNotFound)
                        .recoverWithNull());
    }
}
