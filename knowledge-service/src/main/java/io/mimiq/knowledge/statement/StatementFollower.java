package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.changeset.Changes;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.VersionFollower;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what a version did to statements. */
@Singleton
class StatementFollower implements VersionFollower {

    private final StatementRepository statements;

    StatementFollower(StatementRepository statements) {
        this.statements = statements;
    }

    @Override
    public Uni<Void> follow(OpenTopic topic, int number, Instant at, Consequences consequences) {
        Changes changes = consequences.changes();
        List<Uni<Void>> writes = new ArrayList<>();
        for (Statement added : changes.added()) {
            String replaces = replacedBy(changes, added.id());
            writes.add(statements.insert(StatementDocument.of(topic, added, replaces, number, at)));
        }
        for (Ended ended : changes.ended()) {
            writes.add(statements.happened(topic.scoped(ended.statementId()), end(ended, number, at)));
        }
        for (String revived : changes.revived()) {
            StatementEvent event = new StatementEvent(number, StatementStatus.ACTIVE, null, at);
            writes.add(statements.happened(topic.scoped(revived), event));
        }
        return Multi.createFrom()
                .iterable(writes)
                .onItem()
                .transformToUniAndConcatenate(write -> write)
                .onItem()
                .ignoreAsUni();
    }

    private static StatementEvent end(Ended ended, int number, Instant at) {
        StatementStatus status = ended.isSuperseded() ? StatementStatus.SUPERSEDED : StatementStatus.RETRACTED;
        return new StatementEvent(number, status, ended.replacedBy(), at);
    }

    private static @Nullable String replacedBy(Changes changes, String statementId) {
        return changes.ended().stream()
                .filter(ended -> statementId.equals(ended.replacedBy()))
                .map(Ended::statementId)
                .findFirst()
                .orElse(null);
    }
}
