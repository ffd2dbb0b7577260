package io.mimiq.platform.defaults;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ManagementPortTest {
    @TestHTTPResource(value = "", management = true)
    String management;

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void tellsHealthToAnyone(String kind) {
        given().get(management + "health/" + kind).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void givesMetricsToOps() {
        given().auth()
                .preemptive()
                .basic("ops", "ops")
                .get(management + "metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void refusesMetricsWithoutCredentials() {
        given().get(management + "metrics").then().statusCode(401);
    }

    @Test
    void refusesMetricsWithAWrongPassword() {
        given().auth()
                .preemptive()
                .basic("ops", "wrong")
                .get(management + "metrics")
                .then()
                .statusCode(401);
    }

    @Test
    void deniesWhateverElseIsThere() {
        given().get(management + "anything").then().statusCode(401);
    }

    /** What is open there opens nothing beside it: CVE-2026-39852, CVE-2026-50559. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "metrics;x",
                "metrics%3Bx",
                ";x/metrics",
                "%3Bx/metrics",
                "health;x/../metrics",
                "health/..;/metrics",
                "health/..%3B/metrics",
                "health/%2e%2e/metrics",
                "health/..%2Fmetrics",
                "health/..%5Cmetrics",
                "/metrics",
            })
    void givesMetricsUnderNoOtherSpellingOfThePath(String path) {
        given().urlEncodingEnabled(false)
                .get(management + path)
                .then()
                .statusCode(oneOf(400, 401, 404))
                .body(not(containsString("jvm_memory_used_bytes")));
    }

    @TestHTTPResource("/")
    String application;

    @Test
    void servesNeitherHealthNorMetricsOnTheApplicationPort() {
        given().get(application + "q/health/live").then().statusCode(404);
        given().get(application + "q/metrics").then().statusCode(404);
    }
}
