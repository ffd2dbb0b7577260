package io.mimiq.conversation.message;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.inc;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Counts in each topic how often it began that answers were to lose quotes. */
@Singleton
public class QuoteDeletions extends StoredCollection<QuoteDeletionDocument> {

    QuoteDeletions(Storage storage) {
        super(
                storage,
                Declaration.of(QuoteDeletionDocument.class)
                        .index(ascending("topicId"))
                        .index(ascending("userId"))
                        .encrypted(QuoteDeletionDocument::scope)
                        .erased(Erasure.ofTopic()));
    }

    /** What was read to answer from before is not to be answered from if this is another by now. */
    public Uni<Long> begun(String userId, String topicId) {
        return first(and(eq(ID, topicId), eq("userId", userId)))
                .map(found -> found.map(QuoteDeletionDocument::begun).orElse(0L));
    }

    /** Fails if the topic's key is destroyed. */
    Uni<Void> begin(String userId, String topicId) {
        return another(userId, topicId)
                .chain(counted -> counted
                        ? Uni.createFrom().item(true)
                        : insert(new QuoteDeletionDocument(topicId, topicId, userId, 1)))
                .chain(counted -> counted
                        ? Uni.createFrom().voidItem()
                        : another(userId, topicId).replaceWithVoid());
    }

    private Uni<Boolean> another(String userId, String topicId) {
        return update(and(eq(ID, topicId), eq("userId", userId)), inc("begun", 1L));
    }
}
