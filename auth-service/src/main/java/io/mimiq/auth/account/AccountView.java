package io.mimiq.auth.account;

import java.time.Instant;
import java.time.LocalDate;

/** The person's own account. */
record AccountView(String id, String email, LocalDate birthDate, String policyVersion, Instant createdAt) {
    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.email().reveal(),
                account.birthDate(),
                account.policyVersion(),
                account.createdAt());
    }
}
