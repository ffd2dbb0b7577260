package io.mimiq.integration.page;

import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A page linked to a topic. Its id is also the id of the document made of it.
 *
 * @param siteKey blind index of the site it lies on
 * @param pageKey blind index of site, topic and page: a page is linked to a topic once
 * @param fingerprint of the request that linked it
 * @param pageId encrypted under the topic's key
 * @param url encrypted; where a person finds the page
 * @param title encrypted; null until the first sync
 * @param state code of a {@link LinkState}
 * @param problem code of what went wrong last
 * @param version of the page in Confluence that the document holds
 * @param attempts how often the sync that is due failed in passing
 * @param dueAt when the next work on it is due; while somebody works on it the time at which others may take over; null
 *     when nothing is to be done
 * @param removal code of what unlinking leaves to be done; null while it is linked
 */
@MongoEntity(collection = LinkDocument.COLLECTION)
record LinkDocument(
        @BsonId String id,
        String userId,
        String topicId,
        String siteKey,
        String pageKey,
        String fingerprint,
        byte[] pageId,
        byte[] url,
        byte @Nullable [] title,
        String state,
        @Nullable String problem,
        @Nullable Integer version,
        Instant linkedAt,
        @Nullable Instant syncedAt,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable String removal,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    static final String COLLECTION = "links";
    static final String PAGE_ID = "pageId";
    static final String URL = "url";
    static final String TITLE = "title";

    KeyScope scope() {
        return scopeOf(topicId);
    }

    static KeyScope scopeOf(String topicId) {
        return KeyScope.of("topic", topicId);
    }

    static Field field(String linkId, String name) {
        return new Field(COLLECTION, linkId, name);
    }
}
