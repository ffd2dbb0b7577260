package io.mimiq.knowledge.topic;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every query for a topic names its owner: nobody finds another's topic. */
@Singleton
class TopicRepository extends StoredCollection<TopicDocument> {

    private static final String USER = "userId";
    private static final String CREATED = "createdAt";

    TopicRepository(Storage storage) {
        super(
                storage,
                Declaration.of(TopicDocument.class)
                        .index(compoundIndex(ascending(USER), descending(CREATED, ID)))
                        .encrypted(topic -> KeyScope.topic(topic.id()), TopicDocument.TITLE)
                        .erased(new Erasure(ID, USER, null)));
    }

    /** False if the id is taken. */
    Uni<Boolean> add(TopicDocument topic) {
        return insert(topic);
    }

    Uni<Optional<TopicDocument>> findOwned(String userId, String topicId) {
        return first(and(eq(ID, topicId), eq(USER, userId)));
    }

    Uni<Page<TopicDocument>> newestFirst(String userId, PageRequest request) {
        return page(
                eq(USER, userId),
                PageOrder.newestFirst(CREATED),
                request,
                topic -> new Cursor(topic.createdAt(), topic.id()));
    }

    /** False if the title has changed since the writer saw it. */
    Uni<Boolean> rename(String userId, String topicId, long revision, byte[] title, PendingEvent event) {
        return update(
                and(eq(ID, topicId), eq(USER, userId), eq("revision", revision)),
                combine(
                        set(TopicDocument.TITLE, title),
                        inc("revision", 1L),
                        set("updatedAt", now()),
                        Outbox.append(List.of(event))));
    }

    /** Never takes the version back. False if the topic is gone. */
    Uni<Boolean> advance(String topicId, int version, Instant at) {
        return update(eq(ID, topicId), combine(max("version", version), max("updatedAt", at)));
    }
}
