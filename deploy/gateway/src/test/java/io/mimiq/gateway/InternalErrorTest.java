package io.mimiq.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InternalErrorTest extends GatewayTest {
    @Singleton
    static class Broken {
        void route(@Observes Router router) {
            router.route("/broken").order(-200_000).handler(context -> {
                throw new IllegalStateException("the secret cause");
            });
        }
    }

    @Test
    void tellsNothingButTheRequestId() {
        given().header("X-Request-Id", "6f1c1f0e-7b0e-4c0b-9d6b-3a4f0d2c1b7e")
                .get("/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .header("X-Request-Id", "6f1c1f0e-7b0e-4c0b-9d6b-3a4f0d2c1b7e")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("urn:mimiq:problem:internal"))
                .body("requestId", equalTo("6f1c1f0e-7b0e-4c0b-9d6b-3a4f0d2c1b7e"))
                .body(not(containsString("secret")));
    }
}
