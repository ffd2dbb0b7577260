package io.mimiq.auth.account;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An account, opened. The hash is bcrypt's own text form.
 *
 * @param credential how often its password was changed
 */
public record Account(
        String id,
        EmailAddress email,
        byte[] passwordHash,
        LocalDate birthDate,
        String policyVersion,
        Instant createdAt,
        long revision,
        int credential) {
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
