package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.changeset.Changes;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.VersionFollower;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what a version did to statements. */
@Singleton
class StatementFollower implements VersionFollower {

    private final StatementRepository statements;
    private final Confirming confirming;

    StatementFollower(StatementRepository statements, Confirming confirming) {
        this.statements = statements;
        this.confirming = confirming;
    }

    @Override
    public Uni<Void> follow(OpenTopic topic, int number, Instant at, Consequences consequences) {
        Changes changes = consequences.changes();
        Map<String, String> replaced = replaced(changes);
        List<StatementDocument> added = changes.added().stream()
                .map(statement -> StatementDocument.of(topic, statement, replaced.get(statement.id()), number, at))
                .toList();
        Map<String, StatementEvent> events = new LinkedHashMap<>();
        for (Ended ended : changes.ended()) {
            events.put(topic.scoped(ended.statementId()), end(ended, number, at));
        }
        for (String revived : changes.revived()) {
            events.put(topic.scoped(revived), StatementEvent.of(StatementStatus.ACTIVE, number, null, at));
        }
        return statements
                .addAll(added)
                .chain(() -> statements.happened(events))
                .chain(() -> confirming.confirm(topic, changes.confirmed(), "version:" + number, number, at));
    }

    private static StatementEvent end(Ended ended, int number, Instant at) {
        StatementStatus status = ended.isSuperseded() ? StatementStatus.SUPERSEDED : StatementStatus.RETRACTED;
        return StatementEvent.of(status, number, ended.replacedBy(), at);
    }

    /** Statements that were superseded, by the id of the statement that did. */
    private static Map<String, String> replaced(Changes changes) {
        Map<String, String> replaced = new HashMap<>();
        for (Ended ended : changes.ended()) {
            if (ended.replacedBy() != null) {
                replaced.putIfAbsent(ended.replacedBy(), ended.statementId());
            }
        }
        return replaced;
    }
}
