package io.mimiq.auth.account;

/** The same for a new address and for one that has an account: strangers learn nothing. */
record RegistrationView(String email, String status) {}
