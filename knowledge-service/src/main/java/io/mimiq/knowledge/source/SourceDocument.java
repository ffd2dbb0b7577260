package io.mimiq.knowledge.source;

import io.mimiq.knowledge.topic.OpenTopic;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A source as stored. {@code hash} is keyed: it tells whether a repeated request brought the same text. */
@MongoEntity(collection = SourceDocument.COLLECTION)
record SourceDocument(
        @BsonId String id,
        String topicId,
        SourceKind kind,
        byte @Nullable [] title,
        byte[] text,
        String hash,
        @Nullable String documentId,
        Instant createdAt) {

    static final String COLLECTION = "sources";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String HASH = "source";

    static SourceDocument of(OpenTopic topic, NewSource source, Instant at) {
        String id = topic.scoped(source.id());
        String title = source.title();
        return new SourceDocument(
                id,
                topic.id(),
                source.kind(),
                title == null ? null : topic.cipher().sealText(COLLECTION, id, TITLE, title),
                topic.cipher().sealText(COLLECTION, id, TEXT, source.text()),
                topic.cipher().hash(HASH, source.text()),
                source.documentId(),
                at);
    }

    @Nullable String title(OpenTopic topic) {
        return title == null ? null : topic.cipher().openText(COLLECTION, id, TITLE, title);
    }

    String text(OpenTopic topic) {
        return topic.cipher().openText(COLLECTION, id, TEXT, text);
    }
}
