package io.mimiq.auth.account;

import io.mimiq.auth.password.Password;
import jakarta.validation.constraints.NotNull;

/** Changes the password and ends all other sessions. */
public record ChangePassword(
        @NotNull Password currentPassword, @NotNull Password newPassword) {}
