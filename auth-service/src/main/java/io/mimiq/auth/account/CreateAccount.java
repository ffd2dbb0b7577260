package io.mimiq.auth.account;

import io.mimiq.auth.password.Password;
import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Registers a person. */
record CreateAccount(
        @NotNull @Text(max = 254) String email,
        @NotNull Password password,
        @NotNull @Past LocalDate birthDate,
        @AssertTrue(message = "must be accepted") boolean acceptedPolicy,

        @Schema(description = "The code of an invitation, where the operator asks for one") @Text(max = 100) @Nullable String invitation) {
    @Override
    public String toString() {
        return "CreateAccount[redacted]";
    }
}
