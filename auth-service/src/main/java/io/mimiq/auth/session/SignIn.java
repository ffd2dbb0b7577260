package io.mimiq.auth.session;

import io.mimiq.auth.AuthError;
import io.mimiq.auth.account.Account;
import io.mimiq.auth.account.Accounts;
import io.mimiq.auth.account.EmailAddress;
import io.mimiq.auth.limit.Guesses;
import io.mimiq.auth.limit.Limit;
import io.mimiq.auth.limit.Limits;
import io.mimiq.auth.limit.Network;
import io.mimiq.auth.password.Password;
import io.mimiq.auth.password.Passwords;
import io.mimiq.auth.session.SessionMetrics.Happening;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Signs people in. */
@Singleton
class SignIn {
    private final SessionService sessions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Limits limits;
    private final Guesses guesses;
    private final KnownNetworks networks;
    private final Audit audit;
    private final SessionMetrics metrics;

    SignIn(
            SessionService sessions,
            Accounts accounts,
            Passwords passwords,
            Limits limits,
            Guesses guesses,
            KnownNetworks networks,
            Audit audit,
            SessionMetrics metrics) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.guesses = guesses;
        this.networks = networks;
        this.audit = audit;
        this.metrics = metrics;
    }

    /** Unknown address and wrong password give the same answer after the same work. */
    Uni<TokensView> signIn(CreateSession request, Network network, String userAgent) {
        limits.take(Limit.SIGN_IN_FROM_NETWORK, network.key());
        if (request.password().isOversized()) {
            throw badCredentials();
        }
        return EmailAddress.parse(request.email())
                .map(email -> attempt(email, request.password(), network))
                .orElseGet(() -> check(Optional.empty(), request.password()))
                .onFailure(SignIn::isBadCredentials)
                .invoke(() -> metrics.count(Happening.REFUSED))
                .chain(account -> sessions.begin(account, userAgent));
    }

    /** Until the try is counted, nothing depends on whether there is an account. */
    private Uni<Account> attempt(EmailAddress email, Password password, Network network) {
        return accounts.emailIndex(email)
                .chain(index -> networks.know(index, network)
                        .invoke(known -> guesses.take(index, network, known))
                        .chain(known -> accounts.byEmail(email)
                                .chain(account -> check(account, password))
                                .invoke(account -> guesses.right(index, network, known)))
                        .call(account -> networks.remember(index, network, account.id())));
    }

    private Uni<Account> check(Optional<Account> account, Password password) {
        return passwords
                .matches(password, account.map(Account::passwordHash).orElse(null))
                .chain(matches -> matches ? Uni.createFrom().item(account.orElseThrow()) : refuse(account));
    }

    private Uni<Account> refuse(Optional<Account> account) {
        account.map(Account::id)
                .ifPresent(id ->
                        accounts.recordInBackground(id, audit.denied(id, "session.refused", new Party("account", id))));
        return Uni.createFrom().failure(badCredentials());
    }

    private static ProblemException badCredentials() {
        return new ProblemException(AuthError.BAD_CREDENTIALS, "Wrong e-mail or password.");
    }

    private static boolean isBadCredentials(Throwable failure) {
        return failure instanceof ProblemException problem && problem.error() == AuthError.BAD_CREDENTIALS;
    }
}
