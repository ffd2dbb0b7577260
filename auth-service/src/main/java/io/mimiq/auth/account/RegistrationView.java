package io.mimiq.auth.account;

/** The same for a new account and for an address that has one already: strangers learn nothing. */
record RegistrationView(String email, String status) {}
