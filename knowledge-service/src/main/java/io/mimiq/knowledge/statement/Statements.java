package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.changeset.Changes.Confirmed;
import io.mimiq.knowledge.changeset.Successor;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.topic.MissingPartException;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements of a topic, for the other features. */
@Singleton
public final class Statements {

    private final StatementRepository statements;
    private final Succession succession;
    private final Confirming confirming;
    private final Withdrawing withdrawing;
    private final Computing computing;

    Statements(
            StatementRepository statements,
            Succession succession,
            Confirming confirming,
            Withdrawing withdrawing,
            Computing computing) {
        this.statements = statements;
        this.succession = succession;
        this.confirming = confirming;
        this.withdrawing = withdrawing;
        this.computing = computing;
    }

    /** Which of these ids statements of the topic have or had. */
    public Uni<Set<String>> used(OpenTopic topic, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return statements
                .existing(ids.stream().map(topic::scoped).toList())
                .map(found -> found.stream().map(topic::local).collect(Collectors.toSet()));
    }

    /**
     * Gives statements the evidence that confirms them without a version: the page stays as it is. Repeating a cause
     * changes nothing.
     *
     * @param version the newest one
     */
    public Uni<Void> confirm(OpenTopic topic, List<Confirmed> confirmed, String cause, int version, Instant at) {
        return confirming.confirm(topic, confirmed, cause, version, at);
    }

    /** What became of statements that do not stand on the page; those that were purged are missing. */
    public Uni<Map<String, Successor>> successors(OpenTopic topic, Set<String> missing, Set<String> standing) {
        return succession.of(topic, missing, standing);
    }

    /** A statement, and when and in which version it was first said. */
    public record Dated(Statement statement, int version, Instant since) {}

    /**
     * The statements of a page, in its order. One indexed query finds them, except those that a newer version has ended
     * meanwhile. These are read by id.
     */
    public Uni<List<Dated>> of(OpenTopic topic, KnowledgePage page) {
        return statements
                .active(topic.id())
                .chain(found -> computing.compute(() -> open(topic, found)))
                .chain(active -> complete(topic, page, active));
    }

    private Uni<List<Dated>> complete(OpenTopic topic, KnowledgePage page, Map<String, Dated> known) {
        List<String> missing = page.statementIds().stream()
                .filter(id -> !known.containsKey(id))
                .map(topic::scoped)
                .toList();
        return statements.find(missing).map(more -> {
            known.putAll(open(topic, more));
            return page.statementIds().stream()
                    .map(id -> required(topic, known, id))
                    .toList();
        });
    }

    /** Ids of the statements of a page that rest on these sources alone. */
    public Uni<Set<String>> restingOn(OpenTopic topic, KnowledgePage page, Set<String> sourceIds) {
        return of(topic, page)
                .map(found -> found.stream()
                        .map(Dated::statement)
                        .filter(statement -> statement.restsOn(sourceIds))
                        .map(Statement::id)
                        .collect(Collectors.toSet()));
    }

    /** The statements of a page that came from these deleted sources and that nothing says any more. */
    public Uni<List<Statement>> leftBy(OpenTopic topic, KnowledgePage page, Set<String> deletedSourceIds) {
        return deletedSourceIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : of(topic, page)
                        .map(found -> found.stream()
                                .map(Dated::statement)
                                .filter(statement -> statement.isLeftBy(deletedSourceIds))
                                .toList());
    }

    /**
     * Takes the evidence in these sources from the statements that rest on others too. Those that rest on them alone keep
     * it. Repeating it changes nothing.
     */
    public Uni<Void> shed(OpenTopic topic, Set<String> sourceIds) {
        return statements
                .active(topic.id())
                .chain(found -> computing.compute(() -> found.stream()
                        .filter(statement -> statement.statement(topic).isSupportedBesides(sourceIds))
                        .toList()))
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(statement -> confirming.shed(topic, statement, sourceIds))
                        .onItem()
                        .ignoreAsUni());
    }

    /** The statements with these ids that there are, by id. */
    public Uni<Map<String, Statement>> among(OpenTopic topic, Collection<String> ids) {
        return statements
                .find(ids.stream().map(topic::scoped).toList())
                .chain(found -> computing.compute(() -> found.stream()
                        .map(document -> document.statement(topic))
                        .collect(Collectors.toMap(Statement::id, Function.identity()))));
    }

    /** A statement that a version did something to, and whether it stands since. */
    public record Changed(Dated dated, StatementStatus status) {}

    /** The statements that something happened to in versions after this one. */
    public Uni<List<Changed>> changedSince(OpenTopic topic, int version) {
        return statements
                .changedSince(topic.id(), version)
                .chain(found -> computing.compute(() -> found.stream()
                        .map(statement -> new Changed(statement.dated(topic), statement.status()))
                        .toList()));
    }

    /** All statements the topic ever had and that were not purged. */
    public Uni<Map<String, Statement>> all(OpenTopic topic) {
        return statements
                .all(topic.id())
                .map(found -> found.stream()
                        .map(document -> document.statement(topic))
                        .collect(Collectors.toMap(Statement::id, Function.identity())));
    }

    /** Takes the words of sources that are being deleted out of the evidence of all statements. May be repeated. */
    public Uni<Void> withdraw(OpenTopic topic, Set<String> sourceIds, Instant at) {
        return withdrawing.withdraw(topic, sourceIds, at);
    }

    /** Deletes statements for good. */
    public Uni<Void> purge(OpenTopic topic, Collection<String> ids) {
        return statements
                .deleteByIds(topic.id(), ids.stream().map(topic::scoped).toList())
                .replaceWithVoid();
    }

    private static Map<String, Dated> open(OpenTopic topic, List<StatementDocument> found) {
        Map<String, Dated> opened = new HashMap<>();
        for (StatementDocument document : found) {
            opened.put(topic.local(document.id()), document.dated(topic));
        }
        return opened;
    }

    private static Dated required(OpenTopic topic, Map<String, Dated> known, String id) {
        Dated statement = known.get(id);
        if (statement == null) {
            throw new MissingPartException(topic, "statement " + id);
        }
        return statement;
    }
}
