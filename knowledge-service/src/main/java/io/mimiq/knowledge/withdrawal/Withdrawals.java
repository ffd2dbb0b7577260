package io.mimiq.knowledge.withdrawal;

import io.mimiq.knowledge.conversation.Conversation;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.proposal.Proposals;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Outlines;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** What callers do about the deletion of sources. */
@Singleton
class Withdrawals {

    private final TopicAccess topics;
    private final Versions versions;
    private final Outlines outlines;
    private final Statements statements;
    private final Proposals proposals;
    private final Sources sources;
    private final Conversation conversation;
    private final Withdrawal withdrawal;

    Withdrawals(
            TopicAccess topics,
            Versions versions,
            Outlines outlines,
            Statements statements,
            Proposals proposals,
            Sources sources,
            Conversation conversation,
            Withdrawal withdrawal) {
        this.topics = topics;
        this.versions = versions;
        this.outlines = outlines;
        this.statements = statements;
        this.proposals = proposals;
        this.sources = sources;
        this.conversation = conversation;
        this.withdrawal = withdrawal;
    }

    Uni<WithdrawalPreview> preview(String userId, String topicId, String sourceId) {
        return topics.open(userId, topicId)
                .chain(topic -> sources.along(topic, sourceId).chain(sourceIds -> preview(topic, sourceIds)));
    }

    private Uni<WithdrawalPreview> preview(OpenTopic topic, Set<String> sourceIds) {
        return remains(topic, sourceIds)
                .chain(remains -> Uni.combine()
                        .all()
                        .unis(proposals.countOf(topic, sourceIds), conversation.saying(topic, remains.wanted()))
                        .with(remains::preview));
    }

    private Uni<Remains> remains(OpenTopic topic, Set<String> sourceIds) {
        return versions.head(topic)
                .chain(head -> Uni.combine()
                        .all()
                        .unis(statements.all(topic), outlines.of(topic))
                        .with((known, all) -> new Remains(sourceIds, head, known, all)));
    }

    Uni<Void> delete(String userId, String topicId, String sourceId, Drawn drawn) {
        return topics.open(userId, topicId)
                .chain(topic -> requireNoDocument(topic, sourceId)
                        .chain(() -> withdrawal.withdraw(topic, sourceId, Set.of(sourceId), drawn)));
    }

    private Uni<Void> requireNoDocument(OpenTopic topic, String sourceId) {
        return sources.documentsAmong(topic, Set.of(sourceId))
                .invoke(documents -> {
                    if (!documents.isEmpty()) {
                        throw new ProblemException(KnowledgeError.SOURCE_TAKEN, "It is a document's text.");
                    }
                })
                .replaceWithVoid();
    }
}
