package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.testing.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A topic in memory: what the provider proposes becomes its knowledge as knowledge-service would have it. */
final class Topic {

    private static final Duration LONG = Patience.ANSWER;

    private final LocalProvider provider;
    private Knowledge knowledge = new Knowledge(0, "Topic", List.of(), List.of());
    private int changes;

    Topic(LocalProvider provider) {
        this.provider = provider;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    void take(String note) {
        ProposedChangeSet proposed = propose(note);
        for (Operation operation : proposed.operations()) {
            if (operation instanceof Operation.UpsertSection section) {
                open(section);
            } else if (operation instanceof Operation.AddStatement add) {
                add(add, note);
            }
        }
    }

    ProposedChangeSet propose(String note) {
        ChangeSetRequest.Source source =
                new ChangeSetRequest.Source("source-" + changes, SourceKind.MESSAGE, null, null, note);
        return provider.propose(new ChangeSetRequest("change-" + changes++, knowledge, source), new Meter())
                .await()
                .atMost(LONG);
    }

    List<AnswerPart> ask(String question) {
        return provider.answer(new AnswerRequest(knowledge, List.of(), question), new Meter())
                .collect()
                .asList()
                .await()
                .atMost(LONG);
    }

    /** The statement's place in what was said. */
    String quote(String statementId) {
        return knowledge.statements().stream()
                .filter(statement -> statement.id().equals(statementId))
                .map(statement -> oneLine(statement.evidence().get(0).quote()))
                .findFirst()
                .orElseThrow();
    }

    private void open(Operation.UpsertSection section) {
        List<Knowledge.Section> sections = new ArrayList<>(knowledge.sections());
        sections.add(new Knowledge.Section(section.sectionId(), section.heading(), "", List.of()));
        knowledge = new Knowledge(knowledge.version() + 1, knowledge.title(), sections, knowledge.statements());
    }

    private void add(Operation.AddStatement add, String note) {
        List<Knowledge.Statement> statements = new ArrayList<>(knowledge.statements());
        List<Knowledge.Evidence> evidence = add.evidence().stream()
                .map(span -> new Knowledge.Evidence(
                        "source-" + (changes - 1), span.start(), span.end(), note.substring(span.start(), span.end())))
                .toList();
        statements.add(new Knowledge.Statement(
                add.statementId(), add.text(), add.sectionId(), StatementStatus.ACTIVE, evidence));
        List<Knowledge.Section> sections = knowledge.sections().stream()
                .map(section -> section.id().equals(add.sectionId()) ? with(section, add) : section)
                .toList();
        knowledge = new Knowledge(knowledge.version() + 1, knowledge.title(), sections, statements);
    }

    private static Knowledge.Section with(Knowledge.Section section, Operation.AddStatement add) {
        List<String> ids = new ArrayList<>(section.statements());
        ids.add(add.statementId());
        return new Knowledge.Section(section.id(), section.heading(), section.body() + " " + add.text(), ids);
    }

    static String oneLine(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}
