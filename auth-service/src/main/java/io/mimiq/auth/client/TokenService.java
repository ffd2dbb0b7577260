package io.mimiq.auth.client;

import io.mimiq.auth.AuthConfig;
import io.mimiq.auth.client.ClientAssertions.Assertion;
import io.mimiq.auth.key.SigningKeys;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Issues service tokens by the client credentials grant with {@code private_key_jwt}. */
@Singleton
class TokenService {
    private final ServiceClients clients;
    private final ClientAssertions assertions;
    private final UsedAssertions used;
    private final SigningKeys keys;
    private final Duration life;
    private final Clock clock;

    TokenService(
            ServiceClients clients,
            ClientAssertions assertions,
            UsedAssertions used,
            SigningKeys keys,
            AuthConfig config,
            Clock clock) {
        this.clients = clients;
        this.assertions = assertions;
        this.used = used;
        this.keys = keys;
        this.life = config.client().tokenLife();
        this.clock = clock;
    }

    Uni<TokenView> issue(TokenRequest request) {
        if (!"client_credentials".equals(request.grantType)) {
            return refuse(400, "unsupported_grant_type", "Only client_credentials is supported.");
        }
        if (!TokenRequest.ASSERTION_TYPE.equals(request.assertionType) || request.assertion == null) {
            return refuse(401, "invalid_client", "Authenticate with private_key_jwt.");
        }
        if (request.audience == null) {
            return refuse(400, "invalid_request", "Name the target service as audience.");
        }
        String audience = request.audience;
        return assertions
                .verify(request.assertion)
                .map(assertion -> issueOnce(assertion, audience, request))
                .orElseGet(() -> refuse(401, "invalid_client", "The assertion is invalid."));
    }

    private Uni<TokenView> issueOnce(Assertion assertion, String audience, TokenRequest request) {
        Set<String> granted = clients.scopes(assertion.clientId(), audience);
        Set<String> asked = request.scopes(granted);
        if (asked.isEmpty() || !granted.containsAll(asked)) {
            return refuse(400, "invalid_scope", "These scopes are not granted for this audience.");
        }
        return used.use(assertion)
                .chain(first -> first
                        ? sign(assertion.clientId(), audience, asked)
                        : refuse(401, "invalid_client", "The assertion was already used."));
    }

    private Uni<TokenView> sign(String clientId, String audience, Set<String> scopes) {
        Instant now = clock.instant();
        String scope = String.join(" ", new TreeSet<>(scopes));
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer("mimiq")
                .subject(clientId)
                .audience(audience)
                .claim("scope", scope)
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(life));
        return keys.sign(claims).map(token -> new TokenView(token, "Bearer", life.toSeconds(), scope));
    }

    private static <T> Uni<T> refuse(int status, String error, String description) {
        return Uni.createFrom().failure(new TokenRefused(status, new OAuthError(error, description)));
    }
}
