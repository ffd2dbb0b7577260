package io.mimiq.auth.account;

import java.time.Instant;
import java.time.LocalDate;

/** An account, opened. The hash is bcrypt's own text form. */
public record Account(
        String id,
        EmailAddress email,
        byte[] passwordHash,
        LocalDate birthDate,
        String policyVersion,
        Instant createdAt,
        long revision) {
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
