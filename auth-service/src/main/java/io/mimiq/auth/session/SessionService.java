package io.mimiq.auth.session;

import io.mimiq.auth.AuthConfig;
import io.mimiq.auth.AuthError;
import io.mimiq.auth.account.Account;
import io.mimiq.auth.session.SessionMetrics.Happening;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.Ids;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Begins sessions, keeps people signed in by rotating their session token, and ends sessions. */
@Singleton
class SessionService {
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");
    private static final int MOST_USER_AGENT = 300;

    private final Sessions sessions;
    private final LivingSessions living;
    private final SessionTokens sessionTokens;
    private final AccessTokens accessTokens;
    private final Audit audit;
    private final AuthConfig.Session config;
    private final Storage storage;
    private final SessionMetrics metrics;

    SessionService(
            Sessions sessions,
            LivingSessions living,
            SessionTokens sessionTokens,
            AccessTokens accessTokens,
            Audit audit,
            AuthConfig config,
            Storage storage,
            SessionMetrics metrics) {
        this.sessions = sessions;
        this.living = living;
        this.sessionTokens = sessionTokens;
        this.accessTokens = accessTokens;
        this.audit = audit;
        this.config = config.session();
        this.storage = storage;
        this.metrics = metrics;
    }

    Uni<TokensView> begin(Account account, String userAgent) {
        String userId = account.id();
        String id = Ids.newId();
        Instant now = storage.now();
        Session session =
                new Session(id, userId, account.credential(), now, now, expiry(now, now), shortened(userAgent));
        return sessionTokens
                .first(id)
                .call(token -> sessions.add(
                        session,
                        TokenChain.first(token),
                        audit.byUser(userId, "session.created", new Party("session", id), null)))
                // the password may have been changed, or the account deleted, since it was checked
                .call(() -> living.find(id))
                .onFailure(KeyDestroyedException.class)
                .transform(deleted -> ended())
                .invoke(() -> metrics.count(Happening.CREATED))
                .chain(token -> accessTokens.issue(userId, token, session.expiresAt()));
    }

    Uni<TokensView> refresh(String text) {
        return sessionTokens
                .parse(text)
                .map(found -> found.orElseThrow(SessionService::ended))
                .chain(this::rotate)
                .invoke(() -> metrics.count(Happening.REFRESHED));
    }

    Uni<List<SessionView>> list(String userId, String currentId) {
        return living.list(userId)
                .map(alive ->
                        alive.stream().map(session -> session.view(currentId)).toList());
    }

    /** An access token that outlives its session, for a moment or with Kafka away, ends no other one. */
    Uni<Void> revoke(String userId, String currentId, String sessionId) {
        return living.find(currentId).chain(() -> end(userId, sessionId));
    }

    private Uni<Void> end(String userId, String sessionId) {
        return sessions.end(sessionId, userId, revoked(userId, sessionId))
                .invoke(ended -> {
                    if (!ended) {
                        throw ProblemException.notFound("session");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> revokeOthers(String userId, String keptId) {
        return sessions.endOthers(userId, keptId, id -> revoked(userId, id));
    }

    /** After the password was changed in one session, that one goes on; the others are over, and end. */
    Uni<Void> keepOnly(String userId, String sessionId, int credential) {
        return sessions.renew(sessionId, userId, credential).chain(() -> revokeOthers(userId, sessionId));
    }

    private PendingEvent revoked(String userId, String sessionId) {
        return audit.byUser(userId, "session.revoked", new Party("session", sessionId), null);
    }

    private Uni<TokensView> rotate(SessionToken token) {
        return living.find(token.sessionId())
                .chain(session -> sessionTokens.successor(token).chain(next -> exchange(session, token, next)));
    }

    private Uni<TokensView> exchange(SessionDocument session, SessionToken token, SessionToken next) {
        Instant now = storage.now();
        return session.chain()
                .exchange(token.hash(), next.hash(), now, config.overlap())
                .map(chain -> store(session, chain, token, next, now))
                .orElseGet(() -> endReused(session));
    }

    /** A repetition changes nothing. Whoever loses a race looks again what the token is worth now. */
    private Uni<TokensView> store(
            SessionDocument session, TokenChain chain, SessionToken token, SessionToken next, Instant now) {
        if (chain.equals(session.chain())) {
            return accessTokens.issue(session.userId(), next, session.expiresAt());
        }
        Instant expiresAt = expiry(session.createdAt(), now);
        return sessions.rotate(session, chain, now, expiresAt)
                .chain(done -> done ? accessTokens.issue(session.userId(), next, expiresAt) : rotate(token));
    }

    /** A genuine token that was rotated away has been used again: somebody else has it too. */
    private Uni<TokensView> endReused(SessionDocument session) {
        String userId = session.userId();
        PendingEvent event = audit.denied(userId, "session.reuse-detected", new Party("session", session.id()));
        return sessions.end(session.id(), userId, event)
                .invoke(() -> metrics.count(Happening.REUSED))
                .chain(() -> Uni.createFrom().failure(ended()));
    }

    private Instant expiry(Instant createdAt, Instant now) {
        Instant idle = now.plus(config.idle());
        Instant absolute = createdAt.plus(config.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    private static String shortened(String userAgent) {
        String printable = UNPRINTABLE.matcher(userAgent).replaceAll("");
        return printable.substring(0, Math.min(printable.length(), MOST_USER_AGENT));
    }

    static ProblemException ended() {
        return new ProblemException(AuthError.SESSION_ENDED, "Sign in again.");
    }
}
