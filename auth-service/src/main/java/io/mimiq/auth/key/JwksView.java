package io.mimiq.auth.key;

import java.util.List;

/** The keys that verify tokens. */
record JwksView(List<Jwk> keys) {}
