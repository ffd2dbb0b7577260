package io.mimiq.knowledge.history;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.conversation.Conversation;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.proposal.ProposalTexts;
import io.mimiq.knowledge.source.SearchIndex;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Outline;
import io.mimiq.knowledge.version.Outlines;
import io.mimiq.knowledge.version.Purge;
import io.mimiq.knowledge.version.Purger;
import io.mimiq.knowledge.version.VersionDeletion;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.knowledge.withdrawal.Withdrawal;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what is to be deleted along with a version, in steps that can each be repeated. Spares what a version made
 * meanwhile says or a statement rests on.
 */
@Singleton
class Purging implements Purger {

    private final Versions versions;
    private final VersionDeletion deletion;
    private final Outlines outlines;
    private final Statements statements;
    private final ProposalTexts proposals;
    private final Withdrawal withdrawal;
    private final Conversation conversation;
    private final SearchIndex index;
    private final Audit audit;

    Purging(
            Versions versions,
            VersionDeletion deletion,
            Outlines outlines,
            Statements statements,
            ProposalTexts proposals,
            Withdrawal withdrawal,
            Conversation conversation,
            SearchIndex index,
            Audit audit) {
        this.versions = versions;
        this.deletion = deletion;
        this.outlines = outlines;
        this.statements = statements;
        this.proposals = proposals;
        this.withdrawal = withdrawal;
        this.conversation = conversation;
        this.index = index;
        this.audit = audit;
    }

    /** Versions first: as long as one says a statement, the statement must be there. */
    @Override
    public Uni<Purge> carryOut(OpenTopic topic, int number, Purge purge) {
        return versions.headNumber(topic)
                .chain(head -> deleteVersions(topic, head, purge.versions()))
                .chain(() -> unused(topic, purge))
                .call(unused -> proposals.purge(topic, unused.proposals(), unused.texts()))
                .call(unused -> statements.purge(topic, unused.statements()))
                .call(unused -> deleteSources(topic, unused))
                .call(unused -> conversation.delete(topic, unused.messages()))
                .call(() -> index.drop(topic))
                .call(() -> deletion.purged(topic, number));
    }

    private Uni<Void> deleteVersions(OpenTopic topic, int head, List<Integer> numbers) {
        return Multi.createFrom()
                .iterable(numbers)
                .onItem()
                .transformToUniAndConcatenate(number -> delete(topic, head, number, null))
                .onItem()
                .ignoreAsUni();
    }

    /** Deletes a version as the user's act. False if it was deleted before. */
    Uni<Boolean> delete(OpenTopic topic, int head, int number, @Nullable Purge purge) {
        Party version = new Party("version", Integer.toString(number));
        return deletion.delete(
                topic, head, number, purge, audit.byUser(topic.userId(), "version.deleted", version, topic.id()));
    }

    private Uni<Purge> unused(OpenTopic topic, Purge purge) {
        return Uni.combine()
                .all()
                .unis(outlines.of(topic), statements.all(topic))
                .with((remaining, known) -> unused(purge, remaining, known));
    }

    private static Purge unused(Purge purge, List<Outline> remaining, Map<String, Statement> known) {
        Set<String> said =
                remaining.stream().flatMap(outline -> outline.pieces().stream()).collect(toSet());
        List<String> unsaid = purge.statements().stream()
                .filter(id ->
                        !known.containsKey(id) || !said.contains(known.get(id).text()))
                .toList();
        Set<String> cited = known.values().stream()
                .filter(statement -> !unsaid.contains(statement.id()))
                .flatMap(statement -> statement.evidence().stream())
                .map(Evidence::sourceId)
                .collect(toSet());
        List<String> uncited =
                purge.sources().stream().filter(id -> !cited.contains(id)).toList();
        return purge.withStatements(unsaid).withSources(uncited);
    }

    private Uni<Void> deleteSources(OpenTopic topic, Purge purge) {
        return withdrawal.withdraw(
                topic,
                Stream.concat(purge.sources().stream(), purge.regardless().stream())
                        .collect(toSet()));
    }
}
