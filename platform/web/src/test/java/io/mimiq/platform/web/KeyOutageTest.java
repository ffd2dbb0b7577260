package io.mimiq.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that has just started, while auth-service is away. */
@QuarkusTest
@WithTestResource(KeyOutageTest.KeysAway.class)
class KeyOutageTest {
    /** Nothing listens there. */
    public static class KeysAway extends TestWorld {
        @Override
        public Map<String, String> start() {
            Map<String, String> world = new HashMap<>(super.start());
            world.put("mp.jwt.verify.publickey.location", "http://127.0.0.1:1/api/auth/jwks");
            return world;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/internal/things", "/api/forgotten"})
    void callsNoTokenBadThatItCannotVerify(String path) {
        given().auth()
                .oauth2(TestTokens.user("u1", "s1"))
                .get(path)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:mimiq:problem:unavailable"));
    }

    @Test
    void stillRefusesWhoShowsNone() {
        given().get("/api/me").then().statusCode(401);
    }
}
