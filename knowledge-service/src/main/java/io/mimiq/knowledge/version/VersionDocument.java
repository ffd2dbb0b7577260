package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A version's manifest as stored. When the version is deleted, its number and cause stay: neither may be used again. While what was to
 * be deleted along with it is not, so does the {@link Purge}.
 *
 * @param parent the number before, 0 for none
 * @param sourceId of what gave rise to it; its text may have been deleted since
 * @param consequences encrypted; absent when all of them are written
 * @param openSince when work on it began that is not done: following it, or, once it is deleted, sweeping its contents
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
        @Nullable String sourceId,
        Author author,
        Instant createdAt,
        byte[] changelog,
        List<SectionRef> sections,
        Stats stats,
        byte @Nullable [] consequences,
        @Nullable Instant openSince,
        @Nullable Instant deletedAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    static final String COLLECTION = "versions";
    static final String CHANGELOG = "changelog";
    static final String CONSEQUENCES = "consequences";

    static String id(String topicId, int number) {
        return OpenTopic.scoped(topicId, Integer.toString(number));
    }

    String changelog(OpenTopic topic) {
        return topic.cipher().openText(COLLECTION, id, CHANGELOG, changelog);
    }

    List<String> contentIds() {
        return sections.stream().map(section -> section.contentId(topicId)).toList();
    }
}
