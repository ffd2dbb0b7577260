package io.mimiq.knowledge.source;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.extraction.FilePlace;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A source as stored. {@code hash} is keyed and shows whether a repeated request brought the same text. Of a deleted one
 * only stays that there was one: what cites it can say so, and who brings its text late is refused.
 */
@MongoEntity(collection = StoredSource.COLLECTION)
record StoredSource(
        @BsonId String id,
        String topicId,
        SourceKind kind,
        byte @Nullable [] title,
        byte @Nullable [] text,
        byte @Nullable [] places,
        String hash,
        @Nullable String documentId,
        Instant createdAt,
        @Nullable Instant deletedAt)
        implements Stored {

    static final String COLLECTION = "sources";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String PLACES = "places";
    static final String DELETED = "deletedAt";
    private static final String HASH = "source";

    /** Where the parts of a text stand in its file. */
    private record Places(List<FilePlace> places) {}

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static StoredSource of(OpenTopic topic, NewSource source, Instant at) {
        String id = topic.scoped(source.id());
        String title = source.title();
        return new StoredSource(
                id,
                topic.id(),
                source.kind(),
                title == null ? null : topic.sealer().sealText(COLLECTION, id, TITLE, title),
                topic.sealer().sealText(COLLECTION, id, TEXT, source.text()),
                source.places().isEmpty()
                        ? null
                        : topic.sealer().sealJson(COLLECTION, id, PLACES, new Places(source.places())),
                topic.sealer().hash(HASH, source.text()),
                source.documentId(),
                at,
                null);
    }

    @Nullable String title(OpenTopic topic) {
        return title == null ? null : topic.sealer().openText(COLLECTION, id, TITLE, title);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    /** Nothing of a deleted one. */
    String text(OpenTopic topic) {
        return text == null ? "" : topic.sealer().openText(COLLECTION, id, TEXT, text);
    }

    /** None of a text that came in no file, or in one without pages. */
    List<FilePlace> places(OpenTopic topic) {
        return places == null
                ? List.of()
                : topic.sealer()
                        .openJson(COLLECTION, id, PLACES, places, Places.class)
                        .places();
    }
}
