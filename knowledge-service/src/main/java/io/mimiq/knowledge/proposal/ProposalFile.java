package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.archive.Entry;
import io.mimiq.knowledge.archive.Records;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicFiles;
import io.mimiq.platform.web.AllPages;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;

/** Proposals with what was decided. */
@Singleton
class ProposalFile implements TopicFiles {

    private static final int AT_ONCE = 50;

    private final ProposalService proposals;
    private final Records records;

    ProposalFile(ProposalService proposals, Records records) {
        this.proposals = proposals;
        this.records = records;
    }

    @Override
    public Multi<Entry> of(OpenTopic topic, String folder) {
        return Multi.createFrom()
                .item(records.all(
                        folder + "proposals",
                        AllPages.of(AT_ONCE, page -> proposals.list(topic.userId(), topic.id(), null, page))));
    }
}
