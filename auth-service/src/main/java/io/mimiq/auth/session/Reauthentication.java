package io.mimiq.auth.session;

import io.mimiq.auth.account.Account;
import io.mimiq.auth.account.Accounts;
import io.mimiq.auth.limit.Network;
import io.mimiq.auth.password.Password;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Asks who is signed in for the password again, by the limits of signing in. */
@Singleton
class Reauthentication {
    private final LivingSessions living;
    private final Accounts accounts;
    private final PasswordTries tries;
    private final AccessTokens accessTokens;
    private final Audit audit;

    Reauthentication(
            LivingSessions living, Accounts accounts, PasswordTries tries, AccessTokens accessTokens, Audit audit) {
        this.living = living;
        this.accounts = accounts;
        this.tries = tries;
        this.accessTokens = accessTokens;
        this.audit = audit;
    }

    Uni<ConfirmedView> confirm(String userId, String sessionId, Password password, Network network) {
        if (password.isOversized()) {
            throw PasswordTries.badCredentials();
        }
        return living.find(sessionId)
                .chain(() -> accounts.byId(userId))
                .map(found -> found.orElseThrow(SessionService::ended))
                .chain(account -> tries.check(account, password, network))
                .call(account -> note(account, sessionId))
                .chain(account -> accessTokens.confirm(userId, sessionId));
    }

    private Uni<Void> note(Account account, String sessionId) {
        return accounts.record(
                account.id(), audit.byUser(account.id(), "session.confirmed", new Party("session", sessionId), null));
    }
}
