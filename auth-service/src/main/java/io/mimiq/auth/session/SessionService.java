package io.mimiq.auth.session;

import io.mimiq.auth.AuditEvents;
import io.mimiq.auth.AuthConfig;
import io.mimiq.auth.AuthError;
import io.mimiq.auth.account.Account;
import io.mimiq.auth.account.AccountRepository;
import io.mimiq.auth.account.EmailAddress;
import io.mimiq.auth.limit.Limit;
import io.mimiq.auth.limit.Limits;
import io.mimiq.auth.password.Password;
import io.mimiq.auth.password.Passwords;
import io.mimiq.auth.session.SessionMetrics.Happening;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.web.Ids;
import io.mimiq.platform.web.ProblemException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Signs people in, keeps them signed in by rotating their session token, and signs them out. */
@ApplicationScoped
class SessionService {
    private static final Logger LOG = Logger.getLogger(SessionService.class);
    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);
    private static final int MOST_USER_AGENT = 300;

    private final SessionRepository sessions;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AccessTokens accessTokens;
    private final KeyRing keyRing;
    private final Limits limits;
    private final AuditEvents audit;
    private final AuthConfig.Session config;
    private final Clock clock;
    private final SessionMetrics metrics;

    SessionService(
            SessionRepository sessions,
            AccountRepository accounts,
            Passwords passwords,
            AccessTokens accessTokens,
            KeyRing keyRing,
            Limits limits,
            AuditEvents audit,
            AuthConfig config,
            Clock clock,
            SessionMetrics metrics) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.keyRing = keyRing;
        this.limits = limits;
        this.audit = audit;
        this.config = config.session();
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Unknown address and wrong password give the same answer after the same work. */
    Uni<TokensView> signIn(CreateSession request, String address, String userAgent) {
        limits.take(Limit.SIGN_IN_FROM_ADDRESS, address);
        if (request.password().isOversized()) {
            throw badCredentials();
        }
        return EmailAddress.parse(request.email())
                .map(this::attempt)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .call(account -> check(account, request.password()))
                .map(account -> account.orElseThrow(SessionService::badCredentials))
                .onFailure(SessionService::isBadCredentials)
                .invoke(() -> metrics.count(Happening.REFUSED))
                .chain(account -> begin(account.id(), userAgent));
    }

    Uni<TokensView> refresh(String text) {
        return seal().map(seal -> SessionToken.parse(text, seal).orElseThrow(SessionService::ended))
                .chain(this::rotate)
                .invoke(() -> metrics.count(Happening.REFRESHED));
    }

    Uni<List<SessionView>> list(String userId, String currentId) {
        return sessions.alive(userId, now())
                .map(alive ->
                        alive.stream().map(session -> session.view(currentId)).toList());
    }

    Uni<Void> revoke(String userId, String sessionId) {
        return sessions.end(sessionId, userId, now(), audit.success(userId, "session.revoked", "session", sessionId))
                .invoke(ended -> {
                    if (!ended) {
                        throw ProblemException.notFound("session");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> revokeOthers(String userId, String keptId) {
        return sessions.endOthers(userId, keptId, now(), id -> audit.success(userId, "session.revoked", "session", id));
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeEnded() {
        return sessions.removeEnded(now().minus(KEPT_AFTER_END))
                .onFailure()
                .invoke(failure -> LOG.warnf("ended sessions stay for now: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Optional<Account>> attempt(EmailAddress email) {
        return accounts.emailIndex(email)
                .invoke(index -> limits.take(Limit.SIGN_IN_TO_ACCOUNT, index))
                .chain(() -> accounts.byEmail(email));
    }

    private Uni<Void> check(Optional<Account> account, Password password) {
        return passwords
                .matches(password, account.map(Account::passwordHash).orElse(null))
                .chain(matches -> matches ? Uni.createFrom().voidItem() : refuse(account));
    }

    private Uni<Void> refuse(Optional<Account> account) {
        account.map(Account::id)
                .ifPresent(id -> accounts.recordInBackground(id, audit.denied(id, "session.refused", "account", id)));
        return Uni.createFrom().failure(badCredentials());
    }

    private Uni<TokensView> begin(String userId, String userAgent) {
        String id = Ids.newId();
        Instant now = now();
        Session session = new Session(id, userId, now, now, expiry(now, now), shortened(userAgent));
        return seal().map(seal -> SessionToken.first(id, seal))
                .call(token ->
                        sessions.insert(session, token.hash(), audit.success(userId, "session.created", "session", id)))
                .invoke(() -> metrics.count(Happening.CREATED))
                .chain(token -> tokens(userId, token, session.expiresAt()));
    }

    private Uni<TokensView> rotate(SessionToken token) {
        return sessions.byId(token.sessionId())
                .map(found -> found.filter(session -> session.isAlive(now())).orElseThrow(SessionService::ended))
                .chain(session -> rotate(session, token));
    }

    private Uni<TokensView> rotate(SessionDocument session, SessionToken token) {
        return seal().map(token::successor).chain(next -> exchange(session, token, next, now()));
    }

    private Uni<TokensView> exchange(SessionDocument session, SessionToken token, SessionToken next, Instant now) {
        return session.chain()
                .exchange(token.hash(), next.hash(), now, config.overlap())
                .map(chain -> store(session, chain, token, next, now))
                .orElseGet(() -> endReused(session));
    }

    /** A repetition changes nothing. Whoever loses a race looks again what the token is worth now. */
    private Uni<TokensView> store(
            SessionDocument session, TokenChain chain, SessionToken token, SessionToken next, Instant now) {
        if (chain.equals(session.chain())) {
            return tokens(session.userId(), next, session.expiresAt());
        }
        Instant expiresAt = expiry(session.createdAt(), now);
        return sessions.rotate(session, chain, now, expiresAt)
                .chain(done -> done ? tokens(session.userId(), next, expiresAt) : rotate(token));
    }

    /** A genuine token that was rotated away has been used again: somebody else has it too. */
    private Uni<TokensView> endReused(SessionDocument session) {
        String userId = session.userId();
        return sessions.end(
                        session.id(),
                        userId,
                        now(),
                        audit.denied(userId, "session.reuse-detected", "session", session.id()))
                .invoke(() -> metrics.count(Happening.REUSED))
                .chain(() -> Uni.createFrom().failure(ended()));
    }

    private Uni<TokensView> tokens(String userId, SessionToken token, Instant expiresAt) {
        return accessTokens
                .issue(userId, token.sessionId())
                .map(access -> new TokensView(
                        token.sessionId(), access.token(), access.expiresAt(), token.reveal(), expiresAt));
    }

    private Uni<SessionToken.Seal> seal() {
        return keyRing.create(KeyScope.of("service", "auth-service")).map(SessionService::sealWith);
    }

    private static SessionToken.Seal sealWith(FieldCipher cipher) {
        return text -> cipher.hash("session token", text.getBytes(StandardCharsets.US_ASCII));
    }

    private Instant expiry(Instant createdAt, Instant now) {
        Instant idle = now.plus(config.idle());
        Instant absolute = createdAt.plus(config.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String shortened(String userAgent) {
        String printable = userAgent.replaceAll("[^\\x20-\\x7E]", "");
        return printable.substring(0, Math.min(printable.length(), MOST_USER_AGENT));
    }

    private static ProblemException badCredentials() {
        return new ProblemException(AuthError.BAD_CREDENTIALS, "Wrong e-mail or password.");
    }

    private static boolean isBadCredentials(Throwable failure) {
        return failure instanceof ProblemException problem && problem.error() == AuthError.BAD_CREDENTIALS;
    }

    private static ProblemException ended() {
        return new ProblemException(AuthError.SESSION_ENDED, "Sign in again.");
    }
}
