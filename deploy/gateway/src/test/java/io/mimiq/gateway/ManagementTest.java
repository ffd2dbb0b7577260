package io.mimiq.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagementTest extends GatewayTest {
    @TestHTTPResource(value = "", management = true)
    @SuppressWarnings("NullAway.Init")
    String management;

    @Test
    void isReadyWhateverTheServicesAre() {
        services.get("usage").stop();
        try {
            given().get(management + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
        } finally {
            services.get("usage").start();
        }
    }

    @Test
    void measuresByRouteAndStatusNeverByAddress() {
        given().get("/api/topics/secret-topic-id/knowledge").then().statusCode(200);
        given().get("/api/secret-nothing").then().statusCode(404);

        String metrics = given().auth()
                .preemptive()
                .basic("ops", "ops")
                .get(management + "metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(metrics)
                .containsPattern("mimiq_gateway_requests_seconds_count\\{.*route=\"/api/topics/\\*\\*\",status=\"200\"")
                .containsPattern("mimiq_gateway_requests_seconds_count\\{.*route=\"none\",status=\"404\"")
                .containsPattern("mimiq_gateway_upstream_seconds_count\\{.*upstream=\"knowledge-service\"")
                .doesNotContain("secret");
    }

    @Test
    void keepsMetricsToOps() {
        given().get(management + "metrics").then().statusCode(401);
    }
}
