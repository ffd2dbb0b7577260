package io.mimiq.knowledge.account;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.alignment.Alignment;
import io.mimiq.knowledge.alignment.Match;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.document.Documents;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.knowledge.Revised;
import io.mimiq.platform.reading.Reading;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

    /** The newest edition, and what the page owes to those before. */
    private record Newest(Documents.Typed text, KnowledgePage page, Set<String> outdated) {}

    /** Fails as moved if the document has another revision by now. */
    public Uni<Revised> of(OpenTopic topic, String documentId, int revision) {
        return documents
                .text(topic, documentId, revision)
                .chain(text -> documents
                        .earlierTexts(topic, documentId)
                        .chain(earlier ->
                                earlier.isEmpty() ? Uni.createFrom().item(Revised.NOTHING) : of(topic, text, earlier)));
    }

    private Uni<Revised> of(OpenTopic topic, Documents.Typed text, List<String> earlier) {
        return versions.head(topic)
                .chain(head -> statements
                        .restingOn(topic, head.page(), Set.copyOf(earlier))
                        .chain(outdated -> editions(topic, earlier)
                                .chain(editions -> computing.compute(
                                        () -> compare(new Newest(text, head.page(), outdated), editions)))));
    }

    /** Ids of the statements on the page that rest on earlier revisions of the document alone. */
    public Uni<Set<String>> outdated(OpenTopic topic, String documentId, KnowledgePage page) {
        return documents
                .earlierTexts(topic, documentId)
                .chain(earlier -> statements.restingOn(topic, page, Set.copyOf(earlier)));
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
        Carrying carrying = new Carrying(newest.page().statementIds(), sections, newest.outdated());
        for (Earlier edition : editions) {
            Reading before = readings.of(edition.text().text(), edition.ledger().syntax());
            Map<Integer, Match> matches = Alignment.of(before, now);
            carrying.carry(matches, edition.ledger());
        }
        return new Revised(carrying.carried(), List.copyOf(newest.outdated()), carrying.outdatedSections());
    }
}
