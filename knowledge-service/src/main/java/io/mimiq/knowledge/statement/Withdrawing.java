package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Takes the words of deleted sources out of evidence. */
@Singleton
class Withdrawing {

    /** Confirmations of a statement at the same time cannot overtake this forever. */
    private static final int ATTEMPTS = 20;

    private static final int AT_ONCE = 8;

    private final StatementRepository statements;
    private final Computing computing;

    Withdrawing(StatementRepository statements, Computing computing) {
        this.statements = statements;
        this.computing = computing;
    }

    /** A confirmation came between reading a statement and writing it. */
    private static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Uni<Void> withdraw(OpenTopic topic, Set<String> sourceIds, Instant at) {
        return statements
                .all(topic.id())
                .chain(all -> computing.compute(() -> citing(topic, all, sourceIds)))
                .onItem()
                .transformToMulti(citing -> Multi.createFrom().iterable(citing))
                .onItem()
                .transformToUni(statement -> withdraw(topic, statement.id(), sourceIds, at))
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni();
    }

    private static List<StatementDocument> citing(OpenTopic topic, List<StatementDocument> all, Set<String> sourceIds) {
        return all.stream()
                .filter(statement -> statement.statement(topic).cites(sourceIds))
                .toList();
    }

    private Uni<Void> withdraw(OpenTopic topic, String id, Set<String> sourceIds, Instant at) {
        return Uni.createFrom()
                .deferred(() -> statements.find(id))
                .chain(found -> found.map(statement -> withdraw(topic, statement, sourceIds, at))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure(OvertakenException.class)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Void> withdraw(OpenTopic topic, StatementDocument statement, Set<String> sourceIds, Instant at) {
        return statements
                .rewrite(statement, statement.claimWithdrawn(topic, sourceIds, at))
                .invoke(done -> {
                    if (!done) {
                        throw new OvertakenException();
                    }
                })
                .replaceWithVoid();
    }
}
