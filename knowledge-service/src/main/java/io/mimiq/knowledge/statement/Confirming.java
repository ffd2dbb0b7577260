package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.changeset.Changes.Confirmed;
import io.mimiq.knowledge.statement.StatementEvent.Change;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gives statements the evidence that confirms them, once for each cause. */
@Singleton
class Confirming {

    /** Confirmations of one statement at the same time cannot overtake each other forever. */
    private static final int ATTEMPTS = 20;

    private static final int AT_ONCE = 8;

    private final StatementRepository statements;

    Confirming(StatementRepository statements) {
        this.statements = statements;
    }

    /** What to note of one statement. */
    private record Note(String statementId, List<Evidence> evidence, StatementEvent event) {}

    /** Another confirmation came between reading a statement and writing it. */
    private static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Uni<Void> confirm(OpenTopic topic, List<Confirmed> confirmed, String cause, int version, Instant at) {
        Map<String, List<Confirmed>> byStatement = new LinkedHashMap<>();
        confirmed.forEach(each -> byStatement
                .computeIfAbsent(each.statementId(), first -> new ArrayList<>())
                .add(each));
        return Multi.createFrom()
                .iterable(byStatement.values())
                .onItem()
                .transformToUni(each -> note(topic, note(each, cause, version, at)))
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni();
    }

    /** Takes the evidence in these sources from the statement, however it has changed since it was read. */
    Uni<Void> shed(OpenTopic topic, StatementDocument read, Set<String> sourceIds) {
        return Uni.createFrom()
                .deferred(() -> statements.find(read.id()))
                .chain(found -> found.filter(
                                statement -> statement.statement(topic).isSupportedBesides(sourceIds))
                        .map(statement -> statements.rewrite(statement, statement.claimWithout(topic, sourceIds)))
                        .orElseGet(() -> Uni.createFrom().item(true)))
                .invoke(Confirming::requireDone)
                .replaceWithVoid()
                .onFailure(OvertakenException.class)
                .retry()
                .atMost(ATTEMPTS);
    }

    private static Note note(List<Confirmed> confirmed, String cause, int version, Instant at) {
        List<Evidence> evidence =
                confirmed.stream().flatMap(each -> each.evidence().stream()).toList();
        Confirmed last = confirmed.get(confirmed.size() - 1);
        StatementEvent event = StatementEvent.confirmed(
                version, at, change(last), evidence.get(0).sourceId(), cause);
        return new Note(last.statementId(), evidence, event);
    }

    private static Change change(Confirmed confirmed) {
        Boolean done = confirmed.done();
        if (done == null) {
            return Change.CONFIRMED;
        }
        return done ? Change.DONE : Change.REOPENED;
    }

    private Uni<Void> note(OpenTopic topic, Note note) {
        return Uni.createFrom()
                .deferred(() -> statements.find(topic.scoped(note.statementId())))
                .chain(found -> found.filter(statement -> !isNoted(statement, note))
                        .map(statement -> write(topic, statement, note))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure(OvertakenException.class)
                .retry()
                .atMost(ATTEMPTS);
    }

    private static boolean isNoted(StatementDocument statement, Note note) {
        return statement.history().stream()
                .anyMatch(event -> Objects.equals(event.cause(), note.event().cause()));
    }

    private Uni<Void> write(OpenTopic topic, StatementDocument statement, Note note) {
        return statements
                .confirm(statement, statement.claimWith(topic, note.evidence()), note.event())
                .invoke(Confirming::requireDone)
                .replaceWithVoid();
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new OvertakenException();
        }
    }
}
