package io.mimiq.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.mimiq.gateway.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a trusted proxy, so that each test has clients of its own. */
@QuarkusTest
@TestProfile(RateLimitTest.Strict.class)
class RateLimitTest extends GatewayTest {
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mimiq.gateway.trusted-proxies", "127.0.0.0/8,10.9.0.1",
                    "mimiq.gateway.hsts", "true",
                    "mimiq.gateway.limits.client.requests", "6",
                    "mimiq.gateway.limits.client.period", "1h",
                    "mimiq.gateway.limits.credential.requests", "4",
                    "mimiq.gateway.limits.credential.period", "1h",
                    "mimiq.gateway.limits.sign-in.requests", "2",
                    "mimiq.gateway.limits.sign-in.period", "1h");
        }
    }

    private static Response get(String client, String path) {
        return given().header("X-Forwarded-For", client).get(path);
    }

    private static Response signIn(String client) {
        return given().header("X-Forwarded-For", client)
                .contentType("application/json")
                .body("{}")
                .post("/api/auth/sessions");
    }

    private static Response withToken(String client, String token) {
        return given().header("X-Forwarded-For", client)
                .header("Authorization", "Bearer " + token)
                .get("/api/usage");
    }

    @Test
    void limitsAnAddress() {
        for (int i = 0; i < 6; i++) {
            get("192.0.2.1", "/api/usage").then().statusCode(200).header("RateLimit-Policy", "\"client\";q=6;w=3600");
        }

        get("192.0.2.1", "/api/topics")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit", startsWith("\"client\";r=0;t="))
                .body("type", equalTo("urn:mimiq:problem:too-many-requests"));
        get("192.0.2.2", "/api/topics").then().statusCode(200);
        assertThat(services.get("knowledge").received()).hasSize(1);
    }

    @Test
    void limitsACredentialWhereverItComesFrom() {
        for (int i = 0; i < 4; i++) {
            withToken("192.0.2.1" + i, "stolen").then().statusCode(200);
        }

        withToken("192.0.2.19", "stolen")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", startsWith("\"credential\""));
        withToken("192.0.2.19", "another").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer %s", "BEARER %s", "Bearer  %s", "Bearer\t%s ", "Basic %s"})
    void countsACredentialTogetherHoweverItIsSpelled(String spelling) {
        String token = "spelled-" + spelling.hashCode();
        for (int i = 0; i < 4; i++) {
            withToken("192.0.2.5" + i, token).then().statusCode(200);
        }

        given().header("X-Forwarded-For", "192.0.2.59")
                .header("Authorization", spelling.formatted(token))
                .get("/api/usage")
                .then()
                .statusCode(429);
    }

    @Test
    void limitsGuessingMoreTightly() {
        signIn("192.0.2.20").then().statusCode(200);
        signIn("192.0.2.20").then().statusCode(200);

        signIn("192.0.2.20").then().statusCode(429).header("RateLimit-Policy", startsWith("\"sign-in\""));
        get("192.0.2.20", "/api/auth/jwks").then().statusCode(200);
    }

    @Test
    void countsAnIpv6NetworkAsOne() {
        for (int i = 0; i < 6; i++) {
            get("2001:db8:1:2::" + i, "/api/usage").then().statusCode(200);
        }

        get("2001:db8:1:2:ffff::1", "/api/usage").then().statusCode(429);
        get("2001:db8:1:3::1", "/api/usage").then().statusCode(200);
    }

    @Test
    void believesOnlyWhatTrustedProxiesAppended() {
        given().header("X-Forwarded-For", "203.0.113.99, 192.0.2.30, 10.9.0.1").get("/api/usage");
        given().header("X-Forwarded-For", "nonsense").get("/api/usage");
        given().header("X-Forwarded-For", "192.0.2.31")
                .header("X-Forwarded-Proto", "https")
                .get("/api/usage");

        assertThat(services.get("usage").received())
                .extracting(received -> received.valuesOf("X-Forwarded-For").get(0))
                .containsExactly("192.0.2.30", "127.0.0.1", "192.0.2.31");
        assertThat(services.get("usage").received().get(2).valuesOf("X-Forwarded-Proto"))
                .containsExactly("https");
    }

    @Test
    void doesNotCountThePageItself() {
        for (int i = 0; i < 20; i++) {
            get("192.0.2.40", "/").then().statusCode(200);
        }
        get("192.0.2.40", "/").then().header("Strict-Transport-Security", "max-age=63072000");
    }
}
