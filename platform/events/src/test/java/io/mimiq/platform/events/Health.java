package io.mimiq.platform.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.platform.testing.Patience;

/** The health endpoint, as the platform that runs the service sees it. */
final class Health {

    private Health() {}

    static void awaitUpWithEvents(String state) {
        await().atMost(Patience.EVENT)
                .untilAsserted(() -> given().get("/q/health")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP"))
                        .body("checks.find { it.name == 'Events' }.data.test-in", equalTo(state))
                        .body("checks.find { it.name == 'Event channels' }.status", equalTo("UP")));
    }
}
