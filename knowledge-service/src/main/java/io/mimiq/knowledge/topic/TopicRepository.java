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

import io.mimiq.platform.crypto.DecryptionFailedException;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Sealer;
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
import org.jboss.logging.Logger;

/** Every query for a topic names its owner: nobody finds another's topic. */
@Singleton
class TopicRepository extends StoredCollection<TopicDocument> {

    private static final Logger LOG = Logger.getLogger(TopicRepository.class);
    private static final String USER = "userId";
    private static final String CREATED = "createdAt";

    private final KeyRing keys;

    TopicRepository(Storage storage, KeyRing keys) {
        super(
                storage,
                Declaration.of(TopicDocument.class)
                        .index(compoundIndex(ascending(USER), descending(CREATED, ID)))
                        .encrypted(topic -> KeyScope.topic(topic.id()), TopicDocument.TITLE)
                        .erased(new Erasure(ID, USER, null)));
        this.keys = keys;
    }

    /** False if the id is taken. */
    Uni<Boolean> add(TopicDocument topic) {
        return insert(topic);
    }

    /** Empty too if the topic was put in the user's name by whoever can write to the store. */
    Uni<Optional<TopicDocument>> findOwned(String userId, String topicId) {
        return first(and(eq(ID, topicId), eq(USER, userId)))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(found)
                        : isOwners(found.get()).map(owners -> found.filter(topic -> owners)));
    }

    /** A topic whose key is gone is being deleted, and nothing of it opens. */
    private Uni<Boolean> isOwners(TopicDocument topic) {
        return keys.open(KeyScope.topic(topic.id()))
                .invoke(cipher -> topic.title(new Sealer(cipher)))
                .replaceWith(true)
                .onFailure(KeyGoneException.class)
                .recoverWithItem(true)
                .onFailure(DecryptionFailedException.class)
                .invoke(() -> LOG.errorf("Security: topic %s is not of the account that it names", topic.id()))
                .onFailure(DecryptionFailedException.class)
                .recoverWithItem(false);
    }

    Uni<Page<TopicDocument>> newestFirst(String userId, PageRequest request) {
        return page(
                eq(USER, userId),
                PageOrder.newestFirst(CREATED),
                request,
                topic -> new Cursor(topic.createdAt(), topic.id()));
    }

    /** False if the title has changed since the writer saw it, or the topic since it was read. */
    Uni<Boolean> rename(TopicDocument read, long revision, byte[] title, PendingEvent event) {
        return update(
                and(
                        eq(ID, read.id()),
                        eq(USER, read.userId()),
                        eq(TopicDocument.TITLE, read.title()),
                        eq("revision", revision)),
                combine(
                        set(TopicDocument.TITLE, title),
                        inc("revision", 1L),
                        set("updatedAt", now()),
                        Outbox.append(List.of(event))));
    }

    /** Binds a title that was sealed before titles were bound. */
    Uni<Boolean> bind(TopicDocument read, byte[] title) {
        return update(
                and(eq(ID, read.id()), eq(USER, read.userId()), eq(TopicDocument.TITLE, read.title())),
                set(TopicDocument.TITLE, title));
    }

    /** Never takes the version back. False if the topic is gone. */
    Uni<Boolean> advance(String topicId, int version, Instant at) {
        return update(eq(ID, topicId), combine(max("version", version), max("updatedAt", at)));
    }

    /** False if the topic is gone. */
    Uni<Boolean> record(String topicId, PendingEvent event) {
        return update(eq(ID, topicId), Outbox.append(List.of(event)));
    }
}
