package io.mimiq.auth.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Sorts;
import io.mimiq.platform.contracts.SessionEnded;
import io.mimiq.platform.crypto.DecryptionFailedException;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyMissingException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.web.security.EndedSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;

/** Stores sessions. A rotation is one compare-and-set on the current token's hash, so of two at once only one succeeds. */
@Singleton
class Sessions extends StoredCollection<SessionDocument> {
    static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final String COLLECTION = "sessions";
    private static final String USER_ID = "userId";
    private static final String USER_AGENT = "userAgent";
    private static final String TOKEN_HASH = "tokenHash";
    private static final String LAST_USED_AT = "lastUsedAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String ENDED_AT = "endedAt";
    private static final String CREDENTIAL = "credential";
    private static final Bson NOT_ENDED = exists(ENDED_AT, false);
    private static final int MOST_LISTED = 100;

    private final KeyRing keys;
    private final Outbox outbox;
    private final EndedSessions ended;

    Sessions(Storage storage, KeyRing keys, Outbox outbox, EndedSessions ended) {
        super(
                storage,
                Declaration.of(SessionDocument.class)
                        .index(compoundIndex(ascending(USER_ID), descending(LAST_USED_AT)))
                        .encrypted(SessionDocument::scope, USER_AGENT)
                        .keptUntil(EXPIRES_AT, KEPT_AFTER_END)
                        .keptUntil(ENDED_AT, KEPT_AFTER_END)
                        .erased(Erasure.ofAccount(USER_ID)));
        this.keys = keys;
        this.outbox = outbox;
        this.ended = ended;
    }

    Uni<Void> add(Session session, TokenChain chain, PendingEvent event) {
        return keys.create(KeyScope.user(session.userId()))
                .map(Sealer::new)
                .map(sealer -> seal(session, chain, sealer, event))
                .chain(this::insert)
                .chain(() -> relay(session.id()));
    }

    /** Empty too while its account is erased, or if whoever can write to the store put it in another's name. */
    Uni<Optional<SessionDocument>> byId(String id) {
        return first(eq(ID, id))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(found)
                        : isOwners(found.get()).map(owners -> found.filter(session -> owners)));
    }

    /** What the browser calls itself opens under the owner's key only. */
    private Uni<Boolean> isOwners(SessionDocument session) {
        return keys.open(session.scope())
                .map(cipher -> opens(session, new Sealer(cipher)))
                .onFailure(KeyDestroyedException.class)
                .recoverWithItem(false)
                .onFailure(KeyMissingException.class)
                .recoverWithItem(() -> refuse(session));
    }

    private static boolean opens(SessionDocument session, Sealer sealer) {
        try {
            open(session, sealer);
            return true;
        } catch (DecryptionFailedException foreign) {
            return refuse(session);
        }
    }

    private static boolean refuse(SessionDocument session) {
        LOG.errorf("Security: session %s is not of the account that it names", session.id());
        return false;
    }

    /** Lets a living session go on after the password was changed in it. */
    Uni<Boolean> renew(String id, String userId, int credential) {
        return update(and(eq(ID, id), alive(userId)), set(CREDENTIAL, credential));
    }

    /** Returns false if a token was exchanged, or the session ended, since it was read. */
    Uni<Boolean> rotate(SessionDocument read, TokenChain chain, Instant now, Instant expiresAt) {
        return update(
                and(eq(ID, read.id()), eq(TOKEN_HASH, read.chain().tokenHash()), NOT_ENDED),
                combine(
                        set(TOKEN_HASH, chain.tokenHash()),
                        set("previousHash", chain.previousHash()),
                        set("rotatedAt", chain.rotatedAt()),
                        set(LAST_USED_AT, now),
                        set(EXPIRES_AT, expiresAt),
                        inc("generation", 1)));
    }

    /** Tells every service, so that its access tokens end too. Returns false if the user has no such session alive. */
    Uni<Boolean> end(String id, String userId, PendingEvent... others) {
        List<PendingEvent> events = new ArrayList<>(List.of(others));
        events.add(outbox.event(userId, id, new SessionEnded(userId, id)));
        return update(and(eq(ID, id), alive(userId)), combine(set(ENDED_AT, now()), Outbox.append(events)))
                .invoke(done -> {
                    if (done) {
                        ended.end(id);
                    }
                })
                .call(() -> relay(id));
    }

    /** Ends all of a user's sessions but one. */
    Uni<Void> endOthers(String userId, String keptId, Function<String, PendingEvent> event) {
        return endEach(and(alive(userId), ne(ID, keptId)), other -> end(other, userId, event.apply(other)));
    }

    /** Ends all of a user's sessions. No trail tells of it: the account goes, and its trail too. */
    Uni<Void> endAll(String userId) {
        return endEach(alive(userId), session -> end(session, userId));
    }

    private Uni<Void> endEach(Bson filter, Function<String, Uni<Boolean>> end) {
        return find(filter).stream()
                .onItem()
                .transformToUniAndConcatenate(session -> end.apply(session.id()))
                .onItem()
                .ignoreAsUni();
    }

    /** The user's living sessions, most recently used first. */
    Uni<List<Session>> list(String userId, int credential) {
        Bson begun = credential == 0 ? or(exists(CREDENTIAL, false), eq(CREDENTIAL, 0)) : eq(CREDENTIAL, credential);
        return find(and(alive(userId), begun), Sorts.descending(LAST_USED_AT))
                .page(0, MOST_LISTED)
                .list()
                .chain(documents -> keys.open(KeyScope.user(userId))
                        .map(Sealer::new)
                        .map(sealer -> documents.stream()
                                .filter(document -> opens(document, sealer))
                                .map(document -> open(document, sealer))
                                .toList()));
    }

    private Bson alive(String userId) {
        return and(eq(USER_ID, userId), NOT_ENDED, gt(EXPIRES_AT, now()));
    }

    private static SessionDocument seal(Session session, TokenChain chain, Sealer sealer, PendingEvent event) {
        return new SessionDocument(
                session.id(),
                session.userId(),
                0,
                session.credential(),
                chain,
                sealer.sealText(COLLECTION, session.id(), USER_AGENT, session.userAgent()),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                null,
                List.of(event),
                event.at());
    }

    private static Session open(SessionDocument document, Sealer sealer) {
        return new Session(
                document.id(),
                document.userId(),
                document.credential() == null ? 0 : document.credential(),
                document.createdAt(),
                document.lastUsedAt(),
                document.expiresAt(),
                sealer.openText(COLLECTION, document.id(), USER_AGENT, document.userAgent()));
    }
}
