package io.mimiq.auth.session;

import io.mimiq.auth.AuthError;
import io.mimiq.auth.account.EmailAddress;
import io.mimiq.auth.limit.Limit;
import io.mimiq.auth.limit.Limits;
import io.mimiq.auth.limit.Network;
import io.mimiq.auth.session.SessionMetrics.Happening;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Signs people in. */
@Singleton
class SignIn {
    private final SessionService sessions;
    private final PasswordTries tries;
    private final Limits limits;
    private final SessionMetrics metrics;

    SignIn(SessionService sessions, PasswordTries tries, Limits limits, SessionMetrics metrics) {
        this.sessions = sessions;
        this.tries = tries;
        this.limits = limits;
        this.metrics = metrics;
    }

    /** Unknown address and wrong password give the same answer after the same work. */
    Uni<TokensView> signIn(CreateSession request, Network network, String userAgent) {
        limits.take(Limit.SIGN_IN_FROM_NETWORK, network.key());
        if (request.password().isOversized()) {
            throw PasswordTries.badCredentials();
        }
        return EmailAddress.parse(request.email())
                .map(email -> tries.check(email, request.password(), network))
                .orElseGet(() -> tries.check(Optional.empty(), request.password()))
                .onFailure(SignIn::isBadCredentials)
                .invoke(() -> metrics.count(Happening.REFUSED))
                .chain(account -> sessions.begin(account, userAgent));
    }

    private static boolean isBadCredentials(Throwable failure) {
        return failure instanceof ProblemException problem && problem.error() == AuthError.BAD_CREDENTIALS;
    }
}
