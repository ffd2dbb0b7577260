package io.mimiq.platform.storage;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A document that is due in two ways, one of them in a nested record. */
@MongoEntity(collection = "chores")
record Chore(
        @BsonId String id,
        @Nullable Instant cleanSince,
        @Nullable Painting painting) implements Stored {
    record Painting(Instant since, int coats) {}
}
