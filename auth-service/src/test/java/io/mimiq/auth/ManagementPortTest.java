package io.mimiq.auth;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(AuthServers.class)
class ManagementPortTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/q/nothing", "/q/metrics"})
    void deniesEverythingToStrangersOnce(String path) {
        given().get("http://127.0.0.1:" + port + path).then().statusCode(401);
    }
}
