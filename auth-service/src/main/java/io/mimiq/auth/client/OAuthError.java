package io.mimiq.auth.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Error response of the token endpoint (RFC 6749, 5.2). */
record OAuthError(
        String error, @JsonProperty("error_description") String description) {}
