package io.mimiq.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every service must do with tokens. A service's test extends this class, or {@link InternalTokenRejectionSuite}
 * if other services call it:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(LocalServers.class)
 * class AuthTokensTest extends TokenRejectionSuite {
 *     AuthTokensTest() {
 *         super("auth-service", "GET /api/auth/me");
 *     }
 * }
 * }</pre>
 */
@Proves("MQ-03")
public abstract class TokenRejectionSuite {
    private static final String USER = "user-of-token-suite";
    static final String CLIENT = "some-service";

    final String service;
    private final String userCall;
    final String serviceCall;
    final String scope;

    TokenRejectionSuite(String service, String userCall, String serviceCall, String scope) {
        this.service = service;
        this.userCall = userCall;
        this.serviceCall = serviceCall;
        this.scope = scope;
    }

    /**
     * @param service name of this service, the audience of its tokens
     * @param userCall method and path of a call that needs a user, such as {@code GET /api/topics}
     */
    protected TokenRejectionSuite(String service, String userCall) {
        this(service, userCall, "GET /internal/anything", "any:scope");
    }

    @Test
    void letsAUserCallTheApi() {
        assertThat(call(userCall, TestTokens.user(USER)).statusCode()).isNotIn(401, 403);
    }

    @Test
    void refusesTheApiWithoutToken() {
        assertRefused(call(userCall, null), 401);
    }

    @Test
    void refusesInternalCallsWithoutToken() {
        assertRefused(call(serviceCall, null), 401);
    }

    @ParameterizedTest
    @EnumSource
    void refusesForgedUserToken(ForgedToken forged) {
        assertRefused(call(userCall, forged.user(USER)), 401);
    }

    @ParameterizedTest
    @EnumSource
    void refusesForgedServiceToken(ForgedToken forged) {
        assertRefused(call(serviceCall, forged.service(CLIENT, service, scope)), 401);
    }

    @Test
    void refusesUserTokenOnInternalCall() {
        assertRefused(call(serviceCall, TestTokens.user(USER)), 403);
    }

    @Test
    void refusesServiceTokenOnTheApi() {
        assertRefused(call(userCall, TestTokens.service(CLIENT, service, scope)), 403);
    }

    @Test
    void refusesServiceTokenForAnotherService() {
        assertRefused(call(serviceCall, TestTokens.service(CLIENT, "another-service", scope)), 401);
    }

    @Test
    void refusesServiceTokenThatCallsItselfAUser() {
        JwtClaims claims = TestTokens.serviceClaims(CLIENT, service, scope);
        claims.setStringListClaim("groups", "user");
        claims.setStringClaim("sid", "session");
        assertRefused(call(userCall, TestTokens.sign(claims)), 403);
    }

    @Test
    void refusesUserTokenThatIsForThisServiceToo() {
        JwtClaims claims = TestTokens.userClaims(USER, "session");
        claims.setAudience(TestTokens.USER_AUDIENCE, service);
        claims.setStringClaim("scope", scope);
        assertRefused(call(serviceCall, TestTokens.sign(claims)), 403);
    }

    static Response call(String call, @Nullable String token) {
        String[] parts = call.split(" ", 2);
        RequestSpecification request = given();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!parts[0].equals("GET") && !parts[0].equals("DELETE")) {
            request.contentType("application/json").body("{}");
        }
        return request.request(parts[0], parts[1]);
    }

    static void assertRefused(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("X-Request-Id")).isNotBlank();
        assertThat(response.jsonPath().getString("type"))
                .isEqualTo("urn:mimiq:problem:" + (status == 401 ? "unauthenticated" : "forbidden"));
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("requestId")).isEqualTo(response.header("X-Request-Id"));
    }
}
