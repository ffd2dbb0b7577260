package io.mimiq.knowledge.intake;

import io.mimiq.knowledge.account.Readings;
import io.mimiq.knowledge.account.Revising;
import io.mimiq.knowledge.changeset.Accounting;
import io.mimiq.knowledge.changeset.ChangeSet;
import io.mimiq.knowledge.changeset.ChangeSetPlan;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.document.Documents;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Head;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet.GivenSource;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.reading.Reading;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Decides what becomes of a change set. */
@Singleton
class Judging {

    private final Documents documents;
    private final Statements statements;
    private final Revising revising;
    private final Readings readings;

    Judging(Documents documents, Statements statements, Revising revising, Readings readings) {
        this.documents = documents;
        this.statements = statements;
        this.revising = revising;
        this.readings = readings;
    }

    /**
     * What a change set is judged by.
     *
     * @param outdated statements that may be taken back without evidence
     * @param earlierTexts sources that are the texts of earlier revisions
     */
    record Known(Given given, Set<String> usedStatementIds, Set<String> outdated, Set<String> earlierTexts) {}

    Uni<Known> known(OpenTopic topic, Head head, ApplyChangeSet request) {
        return Uni.combine()
                .all()
                .unis(
                        given(topic, request),
                        statements.used(topic, ChangeSet.newStatementIds(request.operations())),
                        outdated(topic, head, request),
                        earlierTexts(topic, request))
                .with(Known::new);
    }

    private Uni<Given> given(OpenTopic topic, ApplyChangeSet request) {
        GivenSource source = request.source();
        String text = source.text();
        return text == null
                ? documents.text(topic, source.id(), source.revision()).map(Given::document)
                : Uni.createFrom().item(Given.text(new SourceText(source.id(), text)));
    }

    private Uni<Set<String>> outdated(OpenTopic topic, Head head, ApplyChangeSet request) {
        boolean isAsked = request.source().kind().isDocument()
                && request.operations().stream()
                        .anyMatch(operation -> operation instanceof RetractStatement retract
                                && retract.evidence().isEmpty());
        return isAsked
                ? revising.outdated(topic, request.source().id(), head.page())
                : Uni.createFrom().item(Set.of());
    }

    private Uni<Set<String>> earlierTexts(OpenTopic topic, ApplyChangeSet request) {
        return request.source().kind().isDocument()
                ? documents.earlierTexts(topic, request.source().id()).map(Set::copyOf)
                : Uni.createFrom().item(Set.of());
    }

    ChangeSetPlan plan(ApplyChangeSet request, Head head, Known known) {
        Given given = known.given();
        Reading reading = readings.of(given.source().text(), given.syntax());
        Set<String> waiting = request.waiting() == null ? Set.of() : new HashSet<>(request.waiting());
        return new ChangeSet(
                        given.source(),
                        request.truncated(),
                        request.review(),
                        request.operations(),
                        waiting,
                        known.outdated())
                .plan(
                        head.page(),
                        known.usedStatementIds(),
                        new Accounting(reading, given.part(request), request.account()));
    }
}
