package io.mimiq.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.gateway.fake.TlsServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TlsServices.class)
class TlsUpstreamTest {
    @ParameterizedTest
    @ValueSource(strings = {"/api/usage", "/api/topics"})
    void reachesAServiceThatItsAuthorityVouchesFor(String path) {
        given().get(path).then().statusCode(200).body(equalTo("by TLS"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/auth/jwks,               auth-service,         has another's name",
        "/api/integrations/confluence, integration-service,  nobody vouches for",
        "/api/topics/t1/egress,        conversation-service, speaks TLS 1.1 only",
    })
    void tellsNothingToAServiceThat(String path, String service, String reason) {
        given().header("Authorization", "Bearer secret")
                .get(path)
                .then()
                .statusCode(502)
                .body("service", equalTo(service));
    }
}
