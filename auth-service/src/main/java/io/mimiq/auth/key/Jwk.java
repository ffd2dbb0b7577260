package io.mimiq.auth.key;

/** A public RSA key as in RFC 7517. */
record Jwk(String kty, String use, String alg, String kid, String n, String e) {}
