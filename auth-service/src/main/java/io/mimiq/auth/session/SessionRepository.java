package io.mimiq.auth.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stores sessions; a rotation is one compare-and-set on the current token's hash, so of two at once only one succeeds. */
@ApplicationScoped
class SessionRepository implements ReactivePanacheMongoRepositoryBase<SessionDocument, String>, CollectionIndexes {
    private static final String COLLECTION = "sessions";
    private static final int MOST_LISTED = 100;
    private final KeyRing keyRing;
    private final Outbox outbox;

    SessionRepository(KeyRing keyRing, Outbox outbox) {
        this.keyRing = keyRing;
        this.outbox = outbox;
    }

    Uni<Void> insert(Session session, String tokenHash, PendingEvent event) {
        return keyRing.create(scope(session.userId()))
                .map(cipher -> cipher.encryptText(userAgent(session.id()), session.userAgent()))
                .map(userAgent -> new SessionDocument(
                        session.id(),
                        session.userId(),
                        0,
                        tokenHash,
                        null,
                        null,
                        userAgent,
                        session.createdAt(),
                        session.lastUsedAt(),
                        session.expiresAt(),
                        null,
                        List.of(event),
                        event.at()))
                .chain(this::persist)
                .chain(() -> outbox.relay(COLLECTION, session.id()));
    }

    Uni<Optional<SessionDocument>> byId(String id) {
        return find("_id", id).<SessionDocument>firstResult().map(Optional::ofNullable);
    }

    /** False when a token was exchanged, or the session ended, since it was read. */
    Uni<Boolean> rotate(SessionDocument read, TokenChain chain, Instant now, Instant expiresAt) {
        return mongoCollection()
                .updateOne(
                        and(eq("_id", read.id()), eq("tokenHash", read.tokenHash()), exists("endedAt", false)),
                        combine(
                                set("tokenHash", chain.current()),
                                set("previousHash", chain.previous()),
                                set("rotatedAt", chain.rotatedAt()),
                                set("lastUsedAt", now),
                                set("expiresAt", expiresAt),
                                inc("generation", 1)))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** False when the user has no such session alive. */
    Uni<Boolean> end(String id, String userId, Instant now, PendingEvent event) {
        return mongoCollection()
                .updateOne(
                        and(eq("_id", id), eq("userId", userId), exists("endedAt", false), gt("expiresAt", now)),
                        combine(set("endedAt", now), Outbox.append(List.of(event))))
                .map(result -> result.getMatchedCount() == 1)
                .call(() -> outbox.relay(COLLECTION, id));
    }

    /** Ends all of a user's sessions but one. */
    Uni<Void> endOthers(String userId, String keptId, Instant now, Function<String, PendingEvent> event) {
        return find(and(eq("userId", userId), ne("_id", keptId), exists("endedAt", false))).stream()
                .onItem()
                .transformToUniAndConcatenate(other -> end(other.id(), userId, now, event.apply(other.id())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The user's living sessions, most recently used first. */
    Uni<List<Session>> alive(String userId, Instant now) {
        return find(and(eq("userId", userId), exists("endedAt", false), gt("expiresAt", now)), descending("lastUsedAt"))
                .page(0, MOST_LISTED)
                .list()
                .chain(documents -> open(userId, documents));
    }

    /** Removes what has ended and whose events are out. */
    Uni<Void> removeEnded(Instant before) {
        return mongoCollection()
                .deleteMany(and(lt("expiresAt", before), exists("outboxAt", false)))
                .chain(() -> mongoCollection().deleteMany(and(lt("endedAt", before), exists("outboxAt", false))))
                .replaceWithVoid();
    }

    private Uni<List<Session>> open(String userId, List<SessionDocument> documents) {
        return keyRing.open(scope(userId))
                .map(cipher -> documents.stream()
                        .map(document -> new Session(
                                document.id(),
                                userId,
                                document.createdAt(),
                                document.lastUsedAt(),
                                document.expiresAt(),
                                cipher.decryptText(userAgent(document.id()), document.userAgent())))
                        .toList());
    }

    private static KeyScope scope(String userId) {
        return KeyScope.of("user", userId);
    }

    private static Field userAgent(String id) {
        return new Field(COLLECTION, id, "userAgent");
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("userId"), Indexes.descending("lastUsedAt"))),
                new IndexModel(Indexes.ascending("expiresAt")),
                new IndexModel(Indexes.ascending("endedAt")));
    }
}
