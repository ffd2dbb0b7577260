package io.mimiq.auth.session;

import io.mimiq.auth.AuthError;
import io.mimiq.auth.account.Account;
import io.mimiq.auth.account.Accounts;
import io.mimiq.auth.account.EmailAddress;
import io.mimiq.auth.limit.Guesses;
import io.mimiq.auth.limit.Network;
import io.mimiq.auth.password.Password;
import io.mimiq.auth.password.Passwords;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Checks the passwords of accounts; whoever guesses waits ever longer, wherever they try. */
@Singleton
class PasswordTries {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Guesses guesses;
    private final KnownNetworks networks;
    private final Audit audit;

    PasswordTries(Accounts accounts, Passwords passwords, Guesses guesses, KnownNetworks networks, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.networks = networks;
        this.audit = audit;
    }

    /** Until the try is counted, nothing depends on whether there is an account. */
    Uni<Account> check(EmailAddress email, Password password, Network network) {
        return check(email, Uni.createFrom().deferred(() -> accounts.byEmail(email)), password, network);
    }

    /** Whether it is the owner who asks, again. */
    Uni<Account> check(Account account, Password password, Network network) {
        return check(account.email(), Uni.createFrom().item(Optional.of(account)), password, network);
    }

    private Uni<Account> check(EmailAddress email, Uni<Optional<Account>> found, Password password, Network network) {
        return accounts.emailIndex(email)
                .chain(index -> networks.know(index, network)
                        .invoke(known -> guesses.take(index, network, known))
                        .chain(known -> found.chain(account -> check(account, password))
                                .invoke(account -> guesses.right(index, network, known)))
                        .call(account -> networks.remember(index, network, account.id())));
    }

    /** Takes as long without an account. */
    Uni<Account> check(Optional<Account> account, Password password) {
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

    static ProblemException badCredentials() {
        return new ProblemException(AuthError.BAD_CREDENTIALS, "Wrong e-mail or password.");
    }
}
