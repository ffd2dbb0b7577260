package io.mimiq.auth.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A token for a service (RFC 6749, 5.1); {@code expiresIn} in seconds. */
record TokenView(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        String scope) {
    @Override
    public String toString() {
        return "TokenView[" + scope + "]";
    }
}
