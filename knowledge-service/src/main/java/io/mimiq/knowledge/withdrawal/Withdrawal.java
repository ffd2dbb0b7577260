package io.mimiq.knowledge.withdrawal;

import io.mimiq.knowledge.conversation.Conversation;
import io.mimiq.knowledge.proposal.Proposals;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Deletes sources: their texts, their words in the evidence of statements, their accounts, and what was proposed because
 * of them. In steps that can each be repeated; the texts go last, so a repetition finds what is left to do.
 */
@Singleton
public final class Withdrawal {

    private final Retiring retiring;
    private final Statements statements;
    private final Proposals proposals;
    private final Sources sources;
    private final Conversation conversation;
    private final Storage storage;

    Withdrawal(
            Retiring retiring,
            Statements statements,
            Proposals proposals,
            Sources sources,
            Conversation conversation,
            Storage storage) {
        this.retiring = retiring;
        this.statements = statements;
        this.proposals = proposals;
        this.sources = sources;
        this.conversation = conversation;
        this.storage = storage;
    }

    /** Statements drawn from the sources stay. */
    public Uni<Void> withdraw(OpenTopic topic, Set<String> sourceIds) {
        return sourceIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : proposals
                        .discard(topic, sourceIds)
                        .chain(() -> statements.withdraw(topic, sourceIds, storage.now()))
                        .chain(() -> sources.bury(topic, sourceIds));
    }

    /** For whoever drew something from a source that may have been deleted meanwhile: its words are not to stay. */
    public Uni<Void> withdrawLate(OpenTopic topic, String sourceId) {
        return sources.isDeleted(topic, sourceId)
                .chain(deleted -> withdraw(topic, deleted ? Set.of(sourceId) : Set.of()));
    }

    /**
     * @param id of the message or document that the sources are of: its statements are retired in one version
     * @param drawn what becomes of the statements that rest on nothing else, and of what answers quote of the sources
     */
    public Uni<Void> withdraw(OpenTopic topic, String id, Set<String> sourceIds, Drawn drawn) {
        return withdraw(topic, id, sourceIds, Set.of(), drawn);
    }

    /** Deletes the text of a revision, without taking what those that are staying have too off the page. */
    public Uni<Void> withdrawRevision(OpenTopic topic, String sourceId, Set<String> staying, Drawn drawn) {
        return withdraw(topic, "revision:" + sourceId, Set.of(sourceId), staying, drawn);
    }

    private Uni<Void> withdraw(OpenTopic topic, String id, Set<String> sourceIds, Set<String> staying, Drawn drawn) {
        String cause = "withdraw:" + id;
        return drawn == Drawn.RETIRE
                ? proposals
                        .discard(topic, sourceIds)
                        .chain(() -> retiring.retire(topic, cause, sourceIds, staying, drawn))
                        .chain(() -> withdrawWithQuotes(topic, sourceIds))
                        // what was being accepted when its proposal went
                        .chain(() -> retiring.retire(topic, cause + ":late", sourceIds, staying, drawn))
                : retiring.retire(topic, cause, sourceIds, staying, drawn).chain(() -> withdraw(topic, sourceIds));
    }

    /** Answers can quote the texts until they are gone: whoever did so after the first time is reached by the second. */
    private Uni<Void> withdrawWithQuotes(OpenTopic topic, Set<String> sourceIds) {
        return statements
                .all(topic)
                .map(known -> Quoted.of(sourceIds, known.values()))
                .chain(quoted -> conversation
                        .forget(topic, quoted)
                        .chain(() -> withdraw(topic, sourceIds))
                        .chain(() -> conversation.forget(topic, quoted)));
    }
}
