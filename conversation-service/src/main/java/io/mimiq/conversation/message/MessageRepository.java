package io.mimiq.conversation.message;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Projections;
import io.mimiq.conversation.lease.Lease;
import io.mimiq.conversation.lease.LeaseConfig;
import io.mimiq.conversation.message.MessageDocument.Content;
import io.mimiq.conversation.message.MessageDocument.Withdrawal;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Due;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

@Singleton
class MessageRepository extends StoredCollection<MessageDocument> {
    private static final String USER = "userId";
    private static final String TOPIC = "topicId";
    private static final String CREATED = "createdAt";
    private static final String STATE = "state";
    private static final String REPLY_TO = "replyTo";
    private static final PageOrder NEWEST_FIRST = PageOrder.newestFirst(CREATED);

    MessageRepository(Storage storage, LeaseConfig leases) {
        super(
                storage,
                Declaration.of(MessageDocument.class)
                        .index(ascending(USER))
                        .index(ascending(TOPIC, USER, CREATED, ID))
                        .index(ascending(TOPIC, REPLY_TO))
                        .index(ascending(STATE, Lease.FIELD))
                        .encrypted(MessageDocument::scope, Content.TEXT, Content.EVENTS, Content.FORGOTTEN)
                        .plain(REPLY_TO, Withdrawal.STATEMENTS)
                        .due(Due.at(Lease.FIELD, leases.length()).takenOverAtRestart())
                        .due(Due.at(Withdrawal.AT, leases.length()))
                        .erased(Erasure.ofTopic()));
    }

    /** Returns false if the id is taken. */
    Uni<Boolean> add(MessageDocument message) {
        return insert(message);
    }

    Uni<Optional<MessageDocument>> find(String userId, String topicId, String id) {
        return first(and(eq(ID, id), of(userId, topicId)));
    }

    Uni<Page<MessageDocument>> page(String userId, String topicId, Order order, PageRequest request) {
        return page(
                of(userId, topicId),
                order == Order.NEWEST ? NEWEST_FIRST : PageOrder.oldestFirst(CREATED),
                request,
                message -> new Cursor(message.createdAt(), message.id()));
    }

    Multi<MessageDocument> all(String userId, String topicId) {
        return mongoCollection().find(of(userId, topicId), new FindOptions().sort(ascending(CREATED, ID)));
    }

    Uni<Boolean> isBeingAnswered(String userId, String topicId, String id) {
        return count(and(of(userId, topicId), eq(REPLY_TO, id), eq(STATE, State.RUNNING.name())))
                .map(running -> running > 0);
    }

    /** The answers to a message. */
    Uni<List<MessageDocument>> repliesTo(String userId, String topicId, String id) {
        return mongoCollection()
                .find(and(of(userId, topicId), eq(REPLY_TO, id)))
                .collect()
                .asList();
    }

    /** The last ones before a time, newest first, without their events: those of an answer are many times its text. */
    Uni<List<MessageDocument>> before(String userId, String topicId, Instant time, int limit) {
        FindOptions last = new FindOptions()
                .sort(NEWEST_FIRST.sort())
                .limit(limit)
                .projection(Projections.exclude(Content.EVENTS));
        return mongoCollection()
                .find(and(of(userId, topicId), lt(CREATED, time)), last)
                .collect()
                .asList();
    }

    /** An answer that runs, without its content but for what it is not to quote. */
    Uni<Optional<MessageDocument>> running(String id) {
        return mongoCollection()
                .find(isRunning(id), new FindOptions().projection(Projections.exclude(Content.TEXT, Content.EVENTS)))
                .toUni()
                .map(Optional::ofNullable);
    }

    /** False if it has ended, was deleted, or is not to quote something else since it was read. */
    Uni<Boolean> save(MessageDocument read, Content content, Instant leaseUntil) {
        return update(isStill(read), combine(said(content), set(Lease.FIELD, leaseUntil)));
    }

    /** False as for {@link #save}. */
    Uni<Boolean> finish(MessageDocument read, State state, Content content) {
        return update(
                isStill(read),
                combine(
                        said(content),
                        unset(Content.FORGOTTEN),
                        set(STATE, state.name()),
                        set("finishedAt", now()),
                        unset(Lease.FIELD)));
    }

    /** Gives an answer other words. False if it is gone or has changed since it was read. */
    Uni<Boolean> rewrite(MessageDocument read, Content content) {
        byte[] forgotten = content.forgotten();
        return update(
                and(eq(ID, read.id()), eq(Content.EVENTS, read.content().events()), of(read.userId(), read.topicId())),
                forgotten == null ? said(content) : combine(said(content), set(Content.FORGOTTEN, forgotten)));
    }

    /**
     * Notes that a message is being deleted with what is known of it. False if it is gone.
     *
     * @param until when this process is done with it, if it lives
     */
    Uni<Boolean> withdraw(String userId, String topicId, String id, String statements, Instant until) {
        return update(
                and(eq(ID, id), of(userId, topicId)),
                combine(set(Withdrawal.AT, until), set(Withdrawal.STATEMENTS, statements)));
    }

    /** Notes that somebody is to go on with it now. */
    Uni<Void> withdrawSoon(String id) {
        return update(and(eq(ID, id), exists(Withdrawal.AT)), set(Withdrawal.AT, now()))
                .replaceWithVoid();
    }

    /** Notes that it is not being deleted any more. */
    Uni<Void> stay(String id) {
        return update(eq(ID, id), unset(Withdrawal.AT)).replaceWithVoid();
    }

    /** Removes the content and stores the event that reports it, in one write. */
    Uni<Boolean> bury(String userId, String topicId, String id, PendingEvent event) {
        return update(
                and(eq(ID, id), of(userId, topicId), ne(STATE, State.RUNNING.name())),
                combine(
                        set(STATE, State.DELETED.name()),
                        unset(Content.TEXT),
                        unset(Content.EVENTS),
                        unset(Content.FORGOTTEN),
                        unset(Withdrawal.AT),
                        Outbox.append(List.of(event))));
    }

    /** Deletes what is buried and whose events are out, by this or by an earlier request. */
    Uni<Void> clear() {
        return delete(and(eq(STATE, State.DELETED.name()), exists(Outbox.OLDEST, false)))
                .replaceWithVoid();
    }

    private static Bson said(Content content) {
        return combine(set(Content.TEXT, content.text()), set(Content.EVENTS, content.events()));
    }

    private static Bson isStill(MessageDocument read) {
        return and(isRunning(read.id()), eq(Content.FORGOTTEN, read.content().forgotten()));
    }

    private static Bson isRunning(String id) {
        return and(eq(ID, id), eq(STATE, State.RUNNING.name()));
    }

    private static Bson of(String userId, String topicId) {
        return and(eq(TOPIC, topicId), eq(USER, userId), ne(STATE, State.DELETED.name()));
    }
}
