package io.mimiq.auth;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(AuthServers.class)
class ManagementPortTest {
    @TestHTTPResource(value = "", management = true)
    @SuppressWarnings("NullAway.Init")
    URL management;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/q/nothing", "/q/metrics"})
    void deniesEverythingToStrangersOnce(String path) {
        given().get(management.getProtocol() + "://" + management.getAuthority() + path)
                .then()
                .statusCode(401);
    }
}
