package io.mimiq.auth.account;

import io.mimiq.auth.password.Password;
import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;

/** Corrects the e-mail address; the password proves who asks. */
record CorrectAccount(
        @NotNull @Text(max = 254) String email, @NotNull Password password) {
    @Override
    public String toString() {
        return "CorrectAccount[redacted]";
    }
}
