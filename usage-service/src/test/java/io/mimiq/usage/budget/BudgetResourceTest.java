package io.mimiq.usage.budget;

import static io.mimiq.usage.TestEvents.call;
import static io.mimiq.usage.TestEvents.newId;
import static io.mimiq.usage.TestEvents.send;
import static io.mimiq.usage.TestEvents.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServers.class)
class BudgetResourceTest {

    @Inject
    MeterRegistry meters;

    private static final String PROBLEM = "application/problem+json";
    private final String user = newId("user");

    private RequestSpecification asUser() {
        return given().auth().oauth2(TestTokens.user(user)).contentType(ContentType.JSON);
    }

    private ValidatableResponse getBudget() {
        return asUser().get("/api/usage/budget").then();
    }

    private ValidatableResponse put(String ifMatch, String body) {
        return asUser().header("If-Match", ifMatch)
                .body(body)
                .put("/api/usage/budget")
                .then();
    }

    private ValidatableResponse reserve(String callId, long cost) {
        return asConversation()
                .body("{\"callId\":\"%s\",\"operation\":\"answer\",\"model\":\"m\",\"maxCostMicroUsd\":%d}"
                        .formatted(callId, cost))
                .post("/internal/users/{user}/reservations", user)
                .then();
    }

    private static RequestSpecification asConversation() {
        return given().auth()
                .oauth2(TestTokens.service("conversation-service", "usage-service", "budget:reserve"))
                .contentType(ContentType.JSON);
    }

    @Test
    void hasNoLimitAtFirst() {
        getBudget()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("monthlyLimitMicroUsd", nullValue())
                .body("alertThresholdPercent", equalTo(80))
                .body("spentMicroUsd", equalTo(0))
                .body("alert", equalTo(false));
    }

    @Test
    void keepsWhatIsSet() {
        put("\"0\"", "{\"monthlyLimitMicroUsd\": 5000000, \"alertThresholdPercent\": 50}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("monthlyLimitMicroUsd", equalTo(5000000));

        getBudget()
                .header("ETag", "\"1\"")
                .body("monthlyLimitMicroUsd", equalTo(5000000))
                .body("alertThresholdPercent", equalTo(50))
                .body("remainingMicroUsd", equalTo(5000000));
    }

    @Test
    void liftsTheLimit() {
        put("\"0\"", "{\"monthlyLimitMicroUsd\": 1}").statusCode(200);

        put("\"1\"", "{\"monthlyLimitMicroUsd\": null}").statusCode(200).body("monthlyLimitMicroUsd", nullValue());

        reserve(newId("call"), 1000).statusCode(201);
    }

    @Test
    void answers412WhenTheBudgetHasChanged() {
        put("\"0\"", "{\"monthlyLimitMicroUsd\": 1}").statusCode(200);

        put("\"0\"", "{\"monthlyLimitMicroUsd\": 2}")
                .statusCode(412)
                .contentType(PROBLEM)
                .header("ETag", "\"1\"");
    }

    @Test
    void answers428WithoutIfMatch() {
        asUser().body("{}").put("/api/usage/budget").then().statusCode(428).contentType(PROBLEM);
    }

    @Test
    void answers400ToAnIfMatchThatIsNone() {
        put("yes", "{}").statusCode(400).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"monthlyLimitMicroUsd\": -1}",
                "{\"monthlyLimitMicroUsd\": 1000000000001}",
                "{\"alertThresholdPercent\": 0}",
                "{\"alertThresholdPercent\": 101}"
            })
    void answers422ToWhatIsOutOfRange(String body) {
        put("\"0\"", body).statusCode(422).contentType(PROBLEM).body("violations.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "[]",
                "{\"monthlyLimitMicroUsd\": \"much\"}",
                "{\"monthlyLimitMicroUsd\": 99999999999999999999}",
                "{\"more\": 1}"
            })
    void answers400ToWhatIsNotTheBody(String body) {
        put("\"0\"", body).statusCode(400).contentType(PROBLEM);
    }

    @Test
    void answers401WithoutAToken() {
        given().get("/api/usage/budget").then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void reservesUntilTheLimitAndThenAnswers402() {
        put("\"0\"", "{\"monthlyLimitMicroUsd\": 1000}").statusCode(200);
        String first = newId("call");
        reserve(first, 600).statusCode(201).body("callId", equalTo(first)).body("expiresAt", notNullValue());

        reserve(newId("call"), 401)
                .statusCode(402)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:mimiq:problem:budget-exceeded"));

        getBudget().body("reservedMicroUsd", equalTo(600)).body("remainingMicroUsd", equalTo(400));
    }

    @Test
    void countsWhatItGrantsAndRefuses() {
        put("\"0\"", "{\"monthlyLimitMicroUsd\": 1000}").statusCode(200);
        double granted = reservations("granted");
        double refused = reservations("refused");
        String call = newId("call");

        reserve(call, 600).statusCode(201);
        reserve(call, 600).statusCode(201);
        reserve(newId("call"), 401).statusCode(402);

        assertThat(reservations("granted")).as("the same call once").isEqualTo(granted + 1);
        assertThat(reservations("refused")).isEqualTo(refused + 1);
    }

    private double reservations(String outcome) {
        return meters.get("mimiq.budget.reservations")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void givesTheSameReservationAgain() {
        String callId = newId("call");
        String expiresAt = reserve(callId, 10).statusCode(201).extract().path("expiresAt");

        reserve(callId, 10).statusCode(201).body("expiresAt", equalTo(expiresAt));

        getBudget().body("reservedMicroUsd", equalTo(10));
    }

    @Test
    @Proves("NB-08")
    void settlesAReservationOnceByTheUsageEvent() {
        put("\"0\"", "{\"monthlyLimitMicroUsd\": 1000}").statusCode(200);
        String callId = newId("call");
        reserve(callId, 1000).statusCode(201);
        Map<String, Object> call = with(
                call(user, callId),
                "costMicroUsd",
                300,
                "finishedAt",
                Instant.now().toString());

        send(EventTopic.USAGE, "io.mimiq.usage.call.completed", user, call);
        send(EventTopic.USAGE, "io.mimiq.usage.call.completed", user, call);

        await().atMost(Patience.EVENT)
                .untilAsserted(
                        () -> getBudget().body("spentMicroUsd", equalTo(300)).body("reservedMicroUsd", equalTo(0)));
        reserve(newId("call"), 700).statusCode(201);
        getBudget().body("spentMicroUsd", equalTo(300)).body("remainingMicroUsd", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"callId\":\"two words\",\"operation\":\"answer\",\"model\":\"m\",\"maxCostMicroUsd\":1}",
                "{\"operation\":\"answer\",\"model\":\"m\",\"maxCostMicroUsd\":1}",
                "{\"callId\":\"c\",\"operation\":\"answer\",\"model\":\"m\",\"maxCostMicroUsd\":-1}",
                "{\"callId\":\"c\",\"operation\":\"answer\",\"model\":\"m\"}"
            })
    void answers422ToWhatIsNoReservation(String body) {
        asConversation()
                .body(body)
                .post("/internal/users/{user}/reservations", user)
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", endsWith("validation"));
    }

    @Test
    void answers401ToAReservationOfNobody() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/internal/users/{user}/reservations", user)
                .then()
                .statusCode(401);
    }

    @Test
    void answers403ToAReservationWithoutTheScope() {
        given().auth()
                .oauth2(TestTokens.service("conversation-service", "usage-service", "knowledge:read"))
                .contentType(ContentType.JSON)
                .body("{\"callId\":\"c\",\"operation\":\"answer\",\"model\":\"m\",\"maxCostMicroUsd\":1}")
                .post("/internal/users/{user}/reservations", user)
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
    }
}
