package io.mimiq.auth.session;

import io.mimiq.auth.password.Password;
import jakarta.validation.constraints.NotNull;

/** Deletes the account; the password proves who asks. */
record DeleteAccount(@NotNull Password password) {}
