package io.mimiq.auth.session;

import io.mimiq.auth.account.AccountService;
import io.mimiq.platform.contracts.Services;
import io.mimiq.platform.erasure.Erasures;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Deletes accounts for good: once a deletion is noted, nothing takes it back. */
@Singleton
class AccountDeletion {
    private final AccountService accounts;
    private final Erasures erasures;

    AccountDeletion(AccountService accounts, Erasures erasures) {
        this.accounts = accounts;
        this.erasures = erasures;
    }

    /** Returns the deletion's id. */
    Uni<String> delete(String userId, DeleteAccount request) {
        return accounts.requirePassword(userId, request.password())
                .chain(() -> erasures.deleteAccount(userId, Services.ALL));
    }
}
