package io.mimiq.auth.client;

import jakarta.ws.rs.FormParam;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form that a client posts to the token endpoint. */
public class TokenRequest {
    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @FormParam("grant_type")
    @Nullable String grantType;

    @FormParam("client_assertion_type")
    @Nullable String assertionType;

    @FormParam("client_assertion")
    @Nullable String assertion;

    @FormParam("audience")
    @Nullable String audience;

    @FormParam("scope")
    @Nullable String scope;

    /** The scopes asked for; if it names none, all that are granted. */
    Set<String> scopes(Set<String> granted) {
        return scope == null || scope.isBlank() ? granted : Set.of(scope.strip().split(" +"));
    }
}
