package io.mimiq.usage.budget;

import static io.mimiq.usage.TestEvents.newId;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the operator allows, whatever people allow themselves: one account three calls, all accounts eight. */
@QuarkusTest
@TestProfile(CeilingTest.Ceilings.class)
@WithTestResource(LocalServers.class)
@TestMethodOrder(OrderAnnotation.class)
class CeilingTest {
    private static final int ASKS = 50;
    private static final long COST = 100_000;

    public static final class Ceilings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mongodb.database", "test-ceilings-" + newId("run"),
                    "mimiq.budget.ceiling.account.daily", "0.35",
                    "mimiq.budget.ceiling.account.monthly", "5",
                    "mimiq.budget.ceiling.all.monthly", "0.8");
        }
    }

    @Test
    @Order(1)
    @Proves("NB-08")
    void letsThreeOfFiftyThroughAtOnceWhereThreeFit() throws Exception {
        String user = newId("user");
        ExecutorService clients = Executors.newFixedThreadPool(ASKS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int ask = 0; ask < ASKS; ask++) {
                answers.add(clients.submit(() -> reserve(user).statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }

            assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
            assertThat(statuses).filteredOn(status -> status == 402).hasSize(ASKS - 3);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    @Order(2)
    void keepsAllAccountsTogetherBelowTheirCeiling() {
        List<Integer> statuses = new ArrayList<>();
        String last = newId("user");
        for (String user : List.of(newId("user"), newId("user"), newId("user"), last, last)) {
            statuses.add(reserve(user).statusCode());
            statuses.add(reserve(user).statusCode());
        }

        assertThat(statuses)
                .as("three are reserved already")
                .containsExactly(201, 201, 201, 201, 201, 402, 402, 402, 402, 402);
        assertThat(reserved(last))
                .as("nothing stays reserved for a call that is not made")
                .isZero();
    }

    @Test
    @Order(3)
    void saysThatItIsNotThePersonsOwnLimit() {
        reserve(newId("user")).then().statusCode(402).body("type", equalTo("urn:mimiq:problem:ceiling-reached"));
    }

    private static Response reserve(String user) {
        return given().auth()
                .oauth2(TestTokens.service("conversation-service", "usage-service", "budget:reserve"))
                .contentType(ContentType.JSON)
                .body("{\"callId\":\"%s\",\"operation\":\"answer\",\"model\":\"m\",\"maxCostMicroUsd\":%d}"
                        .formatted(newId("call"), COST))
                .post("/internal/users/{user}/reservations", user);
    }

    private static int reserved(String user) {
        return given().auth()
                .oauth2(TestTokens.user(user))
                .get("/api/usage/budget")
                .jsonPath()
                .getInt("reservedMicroUsd");
    }
}
