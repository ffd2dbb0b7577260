package io.mimiq.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.gateway.GatewayTest;
import io.mimiq.gateway.fake.FakeService;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a gateway of its own, which has kept no document yet. */
@QuarkusTest
@TestProfile(OpenApiDocumentTest.Fresh.class)
class OpenApiDocumentTest extends GatewayTest {
    public static final class Fresh implements QuarkusTestProfile {}

    private static JsonPath document() {
        return given().get("/api/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .extract()
                .jsonPath();
    }

    @Test
    void leavesOutAServiceThatIsDownAndTakesItInWhenItIsBack() {
        FakeService usage = services.management("usage");
        usage.stop();
        services.management("auth")
                .answerBy(request -> request.response().setStatusCode(500).end());
        services.management("integration")
                .answerBy(request -> request.response().end("no JSON"));

        JsonPath partial = document();

        assertThat(partial.getList("x-mimiq-unavailable", String.class))
                .containsExactly("auth-service", "integration-service", "usage-service");
        assertThat(partial.getMap("paths")).containsOnlyKeys("/api/topics/{topicId}", "/api/topics/{topicId}/messages");

        usage.start();
        services.reset();
        await().atMost(Patience.EVENT)
                .untilAsserted(() -> assertThat(document().getList("x-mimiq-unavailable", String.class))
                        .isEmpty());
        given().get("/api/openapi")
                .then()
                .body("paths", hasKey("/api/usage"))
                .body("tags.name", containsInAnyOrder("auth", "knowledge", "conversation", "integration", "usage"))
                .body("'x-mimiq-unavailable'", nullValue());
        List<String> asked = services.management("usage").received().stream()
                .map(FakeService.Received::uri)
                .toList();
        assertThat(asked).as("a whole document is kept").hasSizeLessThan(3).containsOnly("/q/openapi");

        given().post("/api/openapi").then().statusCode(405);
    }
}
