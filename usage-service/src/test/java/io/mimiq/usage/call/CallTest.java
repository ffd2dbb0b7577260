package io.mimiq.usage.call;

import static com.mongodb.client.model.Filters.eq;
import static io.mimiq.usage.TestEvents.call;
import static io.mimiq.usage.TestEvents.event;
import static io.mimiq.usage.TestEvents.newId;
import static io.mimiq.usage.TestEvents.send;
import static io.mimiq.usage.TestEvents.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.mimiq.usage.Dump;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServers.class)
class CallTest {

    private static final String COMPLETED = "io.mimiq.usage.call.completed";

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final String user = newId("user");

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(TestTokens.user(user)).get(path).then();
    }

    private void completed(Map<String, Object> call) {
        send(EventTopic.USAGE, COMPLETED, user, call);
    }

    private void awaitCalls(int count) {
        await().atMost(Patience.EVENT)
                .untilAsserted(
                        () -> get("/api/usage/calls?limit=100").statusCode(200).body("items", hasSize(count)));
    }

    @Test
    @Proves({"MQ-15", "NB-08"})
    void recordsOneRowForOneCallHoweverOftenItsEventArrives() {
        String callId = newId("call");
        ProducerRecord<String, byte[]> event =
                event(EventTopic.USAGE, COMPLETED, user, Instant.now(), call(user, callId));
        send(event);
        send(event);
        completed(with(call(user, callId), "outcome", "failed", "costMicroUsd", 999));
        completed(call(user, "last-" + callId));

        awaitCalls(2);

        get("/api/usage/calls")
                .body("items[1].callId", equalTo(callId))
                .body("items[1].outcome", equalTo("completed"))
                .body("items[1].costMicroUsd", equalTo(100))
                .body("items[1].priceVersion", equalTo("2026-03"));
        get("/api/usage?from=2026-03-04&to=2026-03-04")
                .body("total.calls", equalTo(2))
                .body("total.costMicroUsd", equalTo(200));
    }

    @Test
    void storesOneDocumentWithoutLevels() {
        String callId = newId("call");
        completed(with(call(user, callId), "topicId", "t", "estimated", true));
        awaitCalls(1);

        Document stored = mongo.getDatabase(database)
                .getCollection("calls")
                .find(eq("_id", callId))
                .toUni()
                .await()
                .atMost(Patience.ANSWER);

        assertThat(stored)
                .containsOnlyKeys(
                        "_id",
                        "userId",
                        "topicId",
                        "operation",
                        "provider",
                        "model",
                        "inputTokens",
                        "outputTokens",
                        "cacheReadTokens",
                        "cacheWriteTokens",
                        "costMicroUsd",
                        "priceVersion",
                        "outcome",
                        "estimated",
                        "startedAt",
                        "finishedAt",
                        "day")
                .containsEntry("inputTokens", 10L)
                .containsEntry("outputTokens", 20L)
                .containsEntry("cacheReadTokens", 30L)
                .containsEntry("cacheWriteTokens", 40L)
                .containsEntry("estimated", true)
                .containsEntry("day", "2026-03-04");
    }

    @Test
    @Proves("MQ-15")
    void storesNoContentWhateverAnEventCarries() {
        String canary = newId("canary");
        completed(with(
                call(user, newId("call")),
                "prompt",
                "what does " + canary + " mean",
                "message",
                Map.of("text", canary)));

        awaitCalls(1);

        assertThat(Dump.of(mongo, database)).doesNotContain(canary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "callId", "priceVersion", "operation", "outcome"})
    @Proves("MQ-15")
    void refusesTextWhereAnIdBelongs(String field) {
        String canary = newId("canary");
        completed(with(call(user, newId("call")), field, "text about " + canary));
        completed(call(user, newId("call")));

        awaitCalls(1);

        assertThat(Dump.of(mongo, database)).doesNotContain(canary);
    }

    @Test
    void groupsTotals() {
        String topic = newId("topic");
        completed(with(call(user, newId("call")), "topicId", topic));
        completed(with(call(user, newId("call")), "model", "model-5", "finishedAt", "2026-03-04T23:59:59.999Z"));
        completed(with(
                call(user, newId("call")),
                "operation",
                "extract",
                "topicId",
                topic,
                "finishedAt",
                "2026-03-05T00:00:00Z"));
        completed(with(call(user, newId("call")), "finishedAt", "2026-03-06T00:00:00Z"));
        awaitCalls(4);
        String range = "/api/usage?from=2026-03-04&to=2026-03-05&groupBy=";

        get(range + "day")
                .body("from", equalTo("2026-03-04"))
                .body("to", equalTo("2026-03-05"))
                .body("groupBy", equalTo("day"))
                .body("items.key", contains("2026-03-04", "2026-03-05"))
                .body("items.calls", contains(2, 1))
                .body("total.calls", equalTo(3))
                .body("total.inputTokens", equalTo(30))
                .body("total.outputTokens", equalTo(60))
                .body("total.cacheReadTokens", equalTo(90))
                .body("total.cacheWriteTokens", equalTo(120))
                .body("total.costMicroUsd", equalTo(300));
        get(range + "model").body("items.key", contains("model-4.5", "model-5")).body("items.calls", contains(2, 1));
        get(range + "operation")
                .body("items.key", contains("answer", "extract"))
                .body("items.calls", contains(2, 1));
        get(range + "topic").body("items.key", contains(topic, null)).body("items.calls", contains(2, 1));
    }

    @Test
    void pagesNewestFirst() {
        for (int i = 0; i < 5; i++) {
            completed(with(call(user, "c" + i + "-" + user), "finishedAt", "2026-03-04T05:06:0" + i / 2 + "Z"));
        }
        awaitCalls(5);

        String cursor = get("/api/usage/calls?limit=3")
                .body("items.callId", contains("c4-" + user, "c3-" + user, "c2-" + user))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");

        get("/api/usage/calls?limit=3&cursor=" + cursor)
                .body("items.callId", contains("c1-" + user, "c0-" + user))
                .body("nextCursor", nullValue());
    }

    @Test
    @Proves("MQ-22")
    void showsNobodyElsesCalls() {
        completed(call(user, newId("call")));
        awaitCalls(1);
        String other = TestTokens.user(newId("other"));

        given().auth()
                .oauth2(other)
                .get("/api/usage/calls")
                .then()
                .statusCode(200)
                .body("items", empty());
        given().auth()
                .oauth2(other)
                .get("/api/usage?from=2026-03-04&to=2026-03-04")
                .then()
                .statusCode(200)
                .body("total.calls", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2026-02-30",
                "from=2026-03-05&to=2026-03-04",
                "from=2020-01-01&to=2026-01-01",
                "from=-999999999-01-01",
                "groupBy=user"
            })
    void answers400ToWhatIsNoRange(String query) {
        get("/api/usage?" + query).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void answers400ToACursorOfItsOwnMaking() {
        get("/api/usage/calls?cursor=abc").statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/usage", "/api/usage/calls"})
    void answers401WithoutAToken(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
    }
}
