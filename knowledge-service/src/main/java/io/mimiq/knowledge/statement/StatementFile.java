package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.archive.Entry;
import io.mimiq.knowledge.archive.Records;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicFiles;
import io.mimiq.platform.web.AllPages;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;

/** Statements with their evidence and what happened to them. */
@Singleton
class StatementFile implements TopicFiles {

    private static final int AT_ONCE = 50;

    private final StatementService statements;
    private final Records records;

    StatementFile(StatementService statements, Records records) {
        this.statements = statements;
        this.records = records;
    }

    @Override
    public Multi<Entry> of(OpenTopic topic, String folder) {
        return Multi.createFrom()
                .item(records.all(
                        folder + "statements",
                        AllPages.of(AT_ONCE, page -> statements.list(topic.userId(), topic.id(), null, page))));
    }
}
