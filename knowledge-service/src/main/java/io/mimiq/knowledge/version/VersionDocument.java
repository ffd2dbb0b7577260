package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.Unwrapped;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A version as stored. Number and cause outlive its deletion, since neither may be used again; so does the
 * {@link Purge}, until it is done.
 *
 * @param parent the number before, 0 for none
 * @param content what the version says; absent once it is deleted
 * @param consequences encrypted; absent when all of them are written
 * @param openSince when unfinished work on it began: settling it or, once it is deleted, deleting its contents
 */
@MongoEntity(collection = VersionDocument.COLLECTION)
record VersionDocument(
        @BsonId String id,
        String topicId,
        String userId,
        int number,
        int parent,
        String cause,
        List<String> operations,
        @Unwrapped @Nullable Manifest content,
        byte @Nullable [] consequences,
        @Nullable Instant openSince,
        @Nullable Instant deletedAt,
        @Nullable Purge purge,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {

    static final String COLLECTION = "versions";
    static final String CHANGELOG = "changelog";
    static final String CONSEQUENCES = "consequences";

    /**
     * What a version says, and who made it.
     *
     * @param sourceId of what gave rise to it; its text may have been deleted since
     */
    record Manifest(
            @Nullable String sourceId,
            Author author,
            Instant createdAt,
            byte[] changelog,
            List<SectionRef> sections,
            Stats stats) {}

    static String id(String topicId, int number) {
        return OpenTopic.scoped(topicId, Integer.toString(number));
    }

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    /** Only of a version that is not deleted. */
    Manifest manifest() {
        if (content == null) {
            throw new IllegalStateException("A deleted version has no manifest");
        }
        return content;
    }

    String changelog(OpenTopic topic) {
        return topic.sealer().openText(COLLECTION, id, CHANGELOG, manifest().changelog());
    }

    List<String> contentIds() {
        return manifest().sections().stream()
                .map(section -> section.contentId(topicId))
                .toList();
    }
}
