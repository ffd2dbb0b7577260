package io.mimiq.knowledge.account;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.alignment.Alignment;
import io.mimiq.knowledge.alignment.Layout;
import io.mimiq.knowledge.alignment.Match;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.document.Documents;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.knowledge.Revised;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds out what a document's newest revision has in common with those before. */
@Singleton
public final class Revising {

    /** How many revisions it looks back for what became of a unit. */
    private static final int MOST_REVISIONS = 3;

    private final Documents documents;
    private final Accounts accounts;
    private final Statements statements;
    private final Versions versions;
    private final Readings readings;
    private final Computing computing;

    Revising(
            Documents documents,
            Accounts accounts,
            Statements statements,
            Versions versions,
            Readings readings,
            Computing computing) {
        this.documents = documents;
        this.accounts = accounts;
        this.statements = statements;
        this.versions = versions;
        this.readings = readings;
        this.computing = computing;
    }

    /** An earlier edition, and what became of it. */
    private record Earlier(SourceText text, Ledger ledger) {}

    /**
     * The newest edition, and what the page owes to those before.
     *
     * @param left statements that came from deleted ones: outdated unless the newest says them
     */
    private record Newest(Documents.Typed text, KnowledgePage page, Set<String> outdated, List<Statement> left) {

        Set<String> outdated(Reading now) {
            Set<String> said =
                    now.units().stream().map(Unit::text).map(Wording::letters).collect(toSet());
            Set<String> all = new HashSet<>(outdated);
            left.stream()
                    .filter(statement -> !said.contains(Wording.letters(statement.text())))
                    .map(Statement::id)
                    .forEach(all::add);
            return all;
        }
    }

    /** Fails as moved if the document has another revision by now. */
    public Uni<Revised> of(OpenTopic topic, String documentId, int revision) {
        return documents
                .text(topic, documentId, revision)
                .chain(text -> Uni.combine()
                        .all()
                        .unis(documents.earlierTexts(topic, documentId), documents.deletedTexts(topic, documentId))
                        .with((earlier, deleted) -> earlier.isEmpty() && deleted.isEmpty()
                                ? Uni.createFrom().item(Revised.NOTHING)
                                : of(topic, text, earlier, deleted))
                        .flatMap(Function.identity()));
    }

    private Uni<Revised> of(OpenTopic topic, Documents.Typed text, List<String> earlier, Set<String> deleted) {
        return versions.head(topic)
                .chain(head -> newest(topic, text, head.page(), Set.copyOf(earlier), deleted))
                .chain(newest ->
                        editions(topic, earlier).chain(editions -> computing.compute(() -> compare(newest, editions))));
    }

    private Uni<Newest> newest(
            OpenTopic topic, Documents.Typed text, KnowledgePage page, Set<String> earlier, Set<String> deleted) {
        return Uni.combine()
                .all()
                .unis(statements.restingOn(topic, page, earlier), statements.leftBy(topic, page, deleted))
                .with((outdated, left) -> new Newest(text, page, outdated, left));
    }

    /** Ids of the statements on the page that rest on earlier revisions of the document alone, or rested on deleted ones. */
    public Uni<Set<String>> outdated(OpenTopic topic, String documentId, KnowledgePage page) {
        return Uni.combine()
                .all()
                .unis(
                        documents
                                .earlierTexts(topic, documentId)
                                .chain(earlier -> statements.restingOn(topic, page, Set.copyOf(earlier))),
                        documents
                                .deletedTexts(topic, documentId)
                                .chain(deleted -> statements.leftBy(topic, page, deleted)))
                .with((outdated, left) -> Stream.concat(
                                outdated.stream(), left.stream().map(Statement::id))
                        .collect(toSet()));
    }

    private Uni<List<Earlier>> editions(OpenTopic topic, List<String> sourceIds) {
        return accounts.ledgers(topic, sourceIds)
                .chain(ledgers -> documents
                        .texts(
                                topic,
                                sourceIds.stream()
                                        .filter(ledgers::containsKey)
                                        .limit(MOST_REVISIONS)
                                        .toList())
                        .map(texts -> texts.stream()
                                .map(text -> new Earlier(text, Objects.requireNonNull(ledgers.get(text.id()))))
                                .toList()));
    }

    private Revised compare(Newest newest, List<Earlier> editions) {
        Reading now = readings.of(newest.text().source().text(), newest.text().syntax());
        Set<String> sections =
                newest.page().sections().stream().map(Section::id).collect(toSet());
        Set<String> outdated = newest.outdated(now);
        Carrying carrying = new Carrying(newest.page().statementIds(), sections, outdated);
        Optional<Earlier> taken = taken(editions);
        List<Integer> relaid = List.of();
        for (Earlier edition : editions) {
            Reading before = readings.of(edition.text().text(), edition.ledger().syntax());
            Map<Integer, Match> matches = Alignment.of(before, now);
            carrying.carry(now.units(), matches, edition.ledger());
            if (taken.filter(edition::equals).isPresent()) {
                carrying.order(matches);
                relaid = Layout.changed(before, now, matches);
            }
        }
        return new Revised(carrying.carried(), List.copyOf(outdated), carrying.outdatedSections(), relaid);
    }

    /** The edition that the page is laid out as: the newest but those that merely wait or did until they were overtaken. */
    private static Optional<Earlier> taken(List<Earlier> editions) {
        return editions.stream()
                .filter(edition -> edition.ledger().isTaken())
                .findFirst()
                .or(() -> editions.stream().reduce((newer, older) -> older));
    }
}
