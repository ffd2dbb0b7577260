package io.mimiq.auth.account;

import io.mimiq.auth.AuthConfig;
import io.mimiq.auth.AuthError;
import io.mimiq.auth.limit.Limit;
import io.mimiq.auth.limit.Limits;
import io.mimiq.auth.limit.Network;
import io.mimiq.auth.password.Password;
import io.mimiq.auth.password.Passwords;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What people do with their accounts. */
@Singleton
public class AccountService {
    private static final int OLDEST = 130;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Limits limits;
    private final Invitations invitations;
    private final Audit audit;
    private final AuthConfig config;
    private final Storage storage;

    AccountService(
            Accounts accounts,
            Passwords passwords,
            Limits limits,
            Invitations invitations,
            Audit audit,
            AuthConfig config,
            Storage storage) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.invitations = invitations;
        this.audit = audit;
        this.config = config;
        this.storage = storage;
    }

    /** Does the same work whether or not the address has an account, so neither answer nor time tells. */
    Uni<RegistrationView> register(String newId, CreateAccount request, Network network) {
        limits.take(Limit.REGISTER_FROM_NETWORK, network.key());
        invitations.requireOpen();
        EmailAddress email = parse(request.email());
        checkAge(request.birthDate());
        return requireStrong("password", request.password(), email)
                .chain(() -> invitations.admit(request.invitation()))
                .chain(() -> passwords.hash(request.password()))
                .map(hash -> newAccount(newId, email, hash, request.birthDate()))
                .chain(account -> accounts.add(account, event(account, "account.created")))
                .replaceWith(new RegistrationView(email.reveal(), "registered"));
    }

    Uni<Account> get(String userId) {
        return accounts.byId(userId).map(found -> found.orElseThrow(() -> ProblemException.notFound("account")));
    }

    /** That it takes place stands in the trail before it begins. */
    Uni<Void> noteExport(String userId) {
        return get(userId).chain(account -> accounts.record(account.id(), event(account, "account.exported")));
    }

    /** Makes sure that it is the owner who asks, again. */
    public Uni<Void> requirePassword(String userId, Password password) {
        return get(userId).chain(account -> requirePassword(account, password));
    }

    Uni<Account> correct(String userId, long expected, CorrectAccount request) {
        EmailAddress email = parse(request.email());
        return get(userId)
                .invoke(account -> requireRevision(account, expected))
                .call(account -> requirePassword(account, request.password()))
                .call(account -> changeEmail(account, email))
                .chain(() -> get(userId));
    }

    /**
     * Checks the current password and stores the new one. That write ends all sessions; which of them goes on, with the
     * credential that is returned, is up to the caller.
     */
    public Uni<Integer> changePassword(String userId, ChangePassword request) {
        return get(userId)
                .call(account -> requirePassword(account, request.currentPassword()))
                .call(account -> requireStrong("newPassword", request.newPassword(), account.email()))
                .chain(account -> passwords
                        .hash(request.newPassword())
                        .chain(hash -> accounts.setPasswordHash(account, hash, event(account, "password.changed")))
                        .invoke(AccountService::requireUnchanged)
                        .replaceWith(account.credential() + 1));
    }

    private Uni<Void> changeEmail(Account account, EmailAddress email) {
        return accounts.setEmail(account, email, event(account, "account.corrected"))
                .invoke(AccountService::requireUnchanged)
                .onFailure(DuplicateKeys::is)
                .transform(taken -> ProblemException.invalid("email", "cannot be used"))
                .replaceWithVoid();
    }

    private Uni<Void> requireStrong(String field, Password password, EmailAddress email) {
        if (password.isOversized()) {
            throw ProblemException.invalid(field, "is too long");
        }
        return passwords
                .weakness(password, email.reveal())
                .invoke(found -> found.ifPresent(weakness -> {
                    throw ProblemException.invalid(field, weakness);
                }))
                .replaceWithVoid();
    }

    private Uni<Void> requirePassword(Account account, Password password) {
        limits.take(Limit.CHECK_PASSWORD_OF_ACCOUNT, account.id());
        return passwords
                .matches(password, account.passwordHash())
                .invoke(matches -> {
                    if (!matches) {
                        throw new ProblemException(AuthError.BAD_CREDENTIALS, "The current password is wrong.");
                    }
                })
                .replaceWithVoid();
    }

    private static void requireRevision(Account account, long expected) {
        if (account.revision() != expected) {
            throw ETags.stale(account.revision());
        }
    }

    private static void requireUnchanged(boolean stored) {
        if (!stored) {
            throw new ProblemException(CommonError.PRECONDITION_FAILED, "The account just changed. Try again.");
        }
    }

    private PendingEvent event(Account account, String action) {
        return audit.byUser(account.id(), action, new Party("account", account.id()), null);
    }

    private static EmailAddress parse(String email) {
        return EmailAddress.parse(email).orElseThrow(() -> ProblemException.invalid("email", "is not valid"));
    }

    private void checkAge(LocalDate birthDate) {
        LocalDate today = LocalDate.ofInstant(storage.now(), ZoneOffset.UTC);
        if (birthDate.isBefore(today.minusYears(OLDEST))) {
            throw ProblemException.invalid("birthDate", "is too long ago");
        }
        if (birthDate.isAfter(today.minusYears(config.minimumAge()))) {
            throw new ProblemException(
                    AuthError.TOO_YOUNG, "You must be at least " + config.minimumAge() + " to register.");
        }
    }

    private Account newAccount(String id, EmailAddress email, byte[] hash, LocalDate birthDate) {
        return new Account(id, email, hash, birthDate, config.policyVersion(), storage.now(), 1, 0);
    }
}
