package io.mimiq.auth.session;

import io.mimiq.auth.password.Password;
import jakarta.validation.constraints.NotNull;

/** Gives the password again, for what takes more than a session. */
record Reauthenticate(@NotNull Password password) {}
