package io.mimiq.knowledge.source;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A source without its text, for lists. */
record SourceHeader(
        @BsonId String id,
        SourceKind kind,
        byte @Nullable [] title,
        @Nullable String documentId,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    @Nullable String title(OpenTopic topic) {
        return title == null ? null : topic.sealer().openText(StoredSource.COLLECTION, id, StoredSource.TITLE, title);
    }
}
