package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.statement.Statements.Dated;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A statement as stored. Its text never changes. Its evidence grows, and loses its words when its source is deleted; what it
 * has in an earlier revision of a document goes once other evidence supports it and the next revision is read.
 *
 * @param version the newest version that did something to it
 * @param replaces the statement it superseded
 */
@MongoEntity(collection = StatementDocument.COLLECTION)
record StatementDocument(
        @BsonId String id,
        String topicId,
        StatementStatus status,
        byte[] claim,
        int version,
        @Nullable String replaces,
        List<StatementEvent> history,
        Instant createdAt)
        implements Stored {

    static final String COLLECTION = "statements";
    static final String CLAIM = "claim";

    /** What is encrypted of a statement. */
    private record Said(String text, List<Evidence> evidence) {}

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static StatementDocument of(
            OpenTopic topic, Statement statement, @Nullable String replaces, int version, Instant at) {
        String id = topic.scoped(statement.id());
        Said said = new Said(statement.text(), statement.evidence());
        return new StatementDocument(
                id,
                topic.id(),
                StatementStatus.ACTIVE,
                topic.sealer().sealJson(COLLECTION, id, CLAIM, said),
                version,
                replaces,
                List.of(StatementEvent.of(StatementStatus.ACTIVE, version, null, at)),
                at);
    }

    Statement statement(OpenTopic topic) {
        Said said = topic.sealer().openJson(COLLECTION, id, CLAIM, claim, Said.class);
        return new Statement(topic.local(id), said.text(), said.evidence());
    }

    /** The same text with more evidence, sealed; what is there already is not added. */
    byte[] claimWith(OpenTopic topic, List<Evidence> more) {
        Statement confirmed = statement(topic).with(more);
        return topic.sealer().sealJson(COLLECTION, id, CLAIM, new Said(confirmed.text(), confirmed.evidence()));
    }

    /** The same text without the words of deleted sources, sealed. */
    byte[] claimWithdrawn(OpenTopic topic, Set<String> sourceIds, Instant at) {
        return sealed(topic, statement(topic).withdrawn(sourceIds, at));
    }

    /** The same text without its evidence in these sources, sealed. */
    byte[] claimWithout(OpenTopic topic, Set<String> sourceIds) {
        return sealed(topic, statement(topic).without(sourceIds));
    }

    private byte[] sealed(OpenTopic topic, Statement left) {
        return topic.sealer().sealJson(COLLECTION, id, CLAIM, new Said(left.text(), left.evidence()));
    }

    Dated dated(OpenTopic topic) {
        StatementEvent first = history.get(0);
        return new Dated(statement(topic), first.version(), first.at());
    }
}
