package io.mimiq.auth.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(AuthServers.class)
class JwksTest {
    @Test
    void publishesPublicKeysOnly() {
        Response response = given().get("/api/auth/jwks");

        assertThat(response.statusCode()).isEqualTo(200);
        Map<String, Object> key = response.jsonPath().getMap("keys[0]");
        assertThat(key).containsOnlyKeys("kty", "use", "alg", "kid", "n", "e");
        assertThat(key)
                .containsEntry("kty", "RSA")
                .containsEntry("alg", "RS256")
                .containsEntry("use", "sig");
    }

    @Test
    void letsVerifiersKeepTheKeysForMinutes() {
        assertThat(given().get("/api/auth/jwks").header("Cache-Control")).contains("max-age=300");
    }
}
