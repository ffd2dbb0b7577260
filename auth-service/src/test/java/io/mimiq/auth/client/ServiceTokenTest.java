package io.mimiq.auth.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.TestClients;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.Key;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(AuthServers.class)
@Proves("MQ-03")
class ServiceTokenTest {
    /** Registered with an EC key, as every client but the next. */
    private static final String CLIENT = "conversation-service";

    private static final String RSA_CLIENT = "integration-service";
    private static final String AUDIENCE = "knowledge-service";

    @Inject
    OidcClients oidcClients;

    @ConfigProperty(name = "mimiq.services.auth.url")
    String authUrl;

    /** The client every other service is configured with, by platform/web's own configuration. */
    @Test
    void givesATokenToTheClientTheServicesUse() throws InvalidJwtException, MalformedClaimException {
        Tokens tokens = oidcClients.getClient("knowledge").getTokens().await().atMost(Patience.ANSWER);

        JwtClaims token = verifiedByPublishedKeys(tokens.getAccessToken());
        assertThat(token.getSubject()).isEqualTo(CLIENT);
        assertThat(token.getStringClaimValue("scope")).isEqualTo("knowledge:read knowledge:write");
        assertThat(token.hasClaim("groups")).isFalse();
        assertThat(token.getExpirationTime().getValue() - token.getIssuedAt().getValue())
                .isEqualTo(300);
    }

    private JwtClaims verifiedByPublishedKeys(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(authUrl + "/api/auth/jwks")))
                .setExpectedIssuer("mimiq")
                .setExpectedAudience(AUDIENCE)
                .build()
                .processToClaims(token);
    }

    @Test
    void answersAsOAuthSays() {
        Response response = ask(Map.of("scope", "knowledge:read"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.jsonPath().getString("token_type")).isEqualTo("Bearer");
        assertThat(response.jsonPath().getInt("expires_in")).isEqualTo(300);
        assertThat(response.jsonPath().getString("scope")).isEqualTo("knowledge:read");
    }

    @Test
    void takesAnAssertionByAnRsaKey() {
        String assertion =
                sign(claims(RSA_CLIENT), AlgorithmIdentifiers.RSA_USING_SHA256, TestClients.signingKey(RSA_CLIENT));

        Response response = ask(Map.of("client_assertion", assertion, "scope", "documents:write"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("scope")).isEqualTo("documents:write");
    }

    @Test
    void takesAnAssertionOnce() {
        String assertion = assertion(claims -> {});
        ask(Map.of("client_assertion", assertion)).then().statusCode(200);

        assertRefused(ask(Map.of("client_assertion", assertion)), 401, "invalid_client");
    }

    @Test
    void refusesExpiredAssertion() {
        assertAssertionRefused(claims -> claims.setExpirationTime(in(-60)));
    }

    @Test
    void refusesAssertionThatLivesTooLong() {
        assertAssertionRefused(claims -> claims.setExpirationTime(in(3600)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "jti", "aud", "iss", "sub"})
    void refusesAssertionThatLacksAClaim(String claim) {
        assertAssertionRefused(claims -> claims.unsetClaim(claim));
    }

    @Test
    void refusesAssertionForAnotherAudience() {
        assertAssertionRefused(claims -> claims.setAudience("https://example.org/oauth2/token"));
    }

    @Test
    void refusesAssertionOfAnUnknownClient() {
        assertAssertionRefused(claims -> {
            claims.setIssuer("nobody");
            claims.setSubject("nobody");
        });
    }

    @Test
    void refusesClientThatSaysItIsAnother() {
        assertAssertionRefused(claims -> {
            claims.setIssuer("usage-service");
            claims.setSubject("usage-service");
        });
    }

    @Test
    void refusesAssertionAboutSomebodyElse() {
        assertAssertionRefused(claims -> claims.setSubject("integration-service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CLIENT, RSA_CLIENT})
    void refusesUnsignedAssertion(String client) {
        String unsigned = sign(claims(client), AlgorithmIdentifiers.NONE, null);
        assertRefused(ask(Map.of("client_assertion", unsigned)), 401, "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {CLIENT, RSA_CLIENT})
    void refusesAssertionWhoseSecretIsThePublicKey(String client) {
        Key secret = new HmacKey(TestClients.verificationKey(client).getEncoded());
        String hmac = sign(claims(client), AlgorithmIdentifiers.HMAC_SHA256, secret);
        assertRefused(ask(Map.of("client_assertion", hmac)), 401, "invalid_client");
    }

    @ParameterizedTest
    @CsvSource({
        CLIENT + ", RS256, " + RSA_CLIENT,
        RSA_CLIENT + ", ES256, " + CLIENT,
        RSA_CLIENT + ", RS512, " + RSA_CLIENT,
        RSA_CLIENT + ", PS256, " + RSA_CLIENT,
    })
    void refusesAlgorithmThatIsNotOfTheClientsKey(String client, String algorithm, String signer) {
        String other = sign(claims(client), algorithm, TestClients.signingKey(signer));
        assertRefused(ask(Map.of("client_assertion", other)), 401, "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "e30.e30.e30"})
    void refusesWhatIsNoAssertion(String assertion) {
        assertRefused(ask(Map.of("client_assertion", assertion)), 401, "invalid_client");
    }

    @ParameterizedTest
    @CsvSource({
        "audience, usage-service, invalid_scope, knowledge:read",
        "audience, auth-service, invalid_scope, ''",
        "audience, mimiq-api, invalid_scope, ''",
        "scope, documents:write, invalid_scope, ''",
        "scope, knowledge:read documents:write, invalid_scope, ''",
        "grant_type, password, unsupported_grant_type, ''",
    })
    void refusesWhatTheClientMayNotHave(String field, String value, String error, String scope) {
        Map<String, String> changes = new HashMap<>(Map.of("client_assertion", assertion(claims -> {})));
        if (!scope.isEmpty()) {
            changes.put("scope", scope);
        }
        changes.put(field, value);
        assertRefused(ask(changes), 400, error);
    }

    @Test
    void refusesRequestWithoutAudience() {
        assertRefused(ask(Map.of("audience", "")), 400, null);
    }

    @Test
    void refusesRequestWithoutAssertion() {
        Response response =
                given().formParam("grant_type", "client_credentials").post("/oauth2/token");
        assertRefused(response, 401, "invalid_client");
    }

    @Test
    void takesFormsOnly() {
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post("/oauth2/token")
                        .statusCode())
                .isEqualTo(415);
    }

    private void assertAssertionRefused(Consumer<JwtClaims> change) {
        assertRefused(ask(Map.of("client_assertion", assertion(change))), 401, "invalid_client");
    }

    private static void assertRefused(Response response, int status, @Nullable String error) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.jsonPath().getString("access_token")).isNull();
        if (error != null) {
            assertThat(response.jsonPath().getString("error")).isEqualTo(error);
        }
    }

    private Response ask(Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "audience", AUDIENCE));
        form.put("client_assertion", changes.containsKey("client_assertion") ? "" : assertion(claims -> {}));
        form.putAll(changes);
        return given().formParams(form).post("/oauth2/token");
    }

    private String assertion(Consumer<JwtClaims> change) {
        JwtClaims claims = claims(CLIENT);
        change.accept(claims);
        return sign(claims, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, TestClients.signingKey(CLIENT));
    }

    private JwtClaims claims(String client) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(client);
        claims.setSubject(client);
        claims.setAudience(authUrl + "/oauth2/token");
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(in(0));
        claims.setExpirationTime(in(60));
        return claims;
    }

    private static NumericDate in(int seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }

    private static String sign(JwtClaims claims, String algorithm, @Nullable Key key) {
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            token.setDoKeyValidation(false);
            token.setKeyIdHeaderValue(CLIENT);
            token.setAlgorithmHeaderValue(algorithm);
            token.setPayload(claims.toJson());
            token.setKey(key);
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
