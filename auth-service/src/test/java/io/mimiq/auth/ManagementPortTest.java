package io.mimiq.auth;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(AuthServers.class)
class ManagementPortTest {
    @TestHTTPResource(value = "", management = true)
    @SuppressWarnings("NullAway.Init")
    String management;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/q/nothing", "/q/metrics"})
    void deniesEverythingToStrangersOnce(String path) {
        given().get(URI.create(management).resolve(path)).then().statusCode(401);
    }
}
