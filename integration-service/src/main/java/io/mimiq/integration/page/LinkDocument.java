package io.mimiq.integration.page;

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
 * A page linked to a topic.
 *
 * @param id also the id of the document made from the page
 * @param fingerprint of the request that linked it
 * @param dueAt when its next work is due, or when others may take over the work in progress; null if there is none
 * @param removal code of what unlinking left to do; null while the page is linked
 */
@MongoEntity(collection = LinkDocument.COLLECTION)
record LinkDocument(
        @BsonId String id,
        String userId,
        String topicId,
        String fingerprint,
        @Unwrapped Source source,
        @Unwrapped Progress progress,
        Instant linkedAt,
        @Nullable Instant dueAt,
        @Nullable String removal,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {
    static final String COLLECTION = "links";

    /**
     * Which page it is.
     *
     * @param siteKey blind index of the page's site
     * @param pageKey blind index of site, topic and page: a topic has a page only once
     * @param pageId encrypted under the topic's key
     * @param url encrypted; where a person finds the page
     */
    record Source(String siteKey, String pageKey, byte[] pageId, byte[] url) {}

    /**
     * How far its syncs got.
     *
     * @param title encrypted; null until the first sync
     * @param state code of a {@link LinkState}
     * @param problem code of what last went wrong
     * @param version of the page in Confluence that the document holds
     * @param attempts how often the sync that is due has failed so far
     */
    record Progress(
            byte @Nullable [] title,
            String state,
            @Nullable String problem,
            @Nullable Integer version,
            @Nullable Instant syncedAt,
            int attempts) {
        static final Progress NONE = new Progress(null, LinkState.PENDING.code(), null, null, null, 0);
    }

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }
}
