package io.mimiq.auth.session;

import io.mimiq.auth.password.Password;
import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;

/** Signs a person in. */
record CreateSession(
        @NotNull @Text(max = 254) String email, @NotNull Password password) {
    @Override
    public String toString() {
        return "CreateSession[redacted]";
    }
}
