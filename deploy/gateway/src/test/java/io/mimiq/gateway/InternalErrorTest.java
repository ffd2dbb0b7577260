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
        given().header("X-Request-Id", "r-500")
                .get("/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .header("X-Request-Id", "r-500")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("urn:mimiq:problem:internal"))
                .body("requestId", equalTo("r-500"))
                .body(not(containsString("secret")));
    }
}
