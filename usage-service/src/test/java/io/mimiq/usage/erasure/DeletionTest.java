package io.mimiq.usage.erasure;

import static io.mimiq.usage.TestEvents.call;
import static io.mimiq.usage.TestEvents.newId;
import static io.mimiq.usage.TestEvents.send;
import static io.mimiq.usage.TestEvents.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class DeletionTest {

    private static final Duration SOON = Patience.EVENT;
    private static final List<String> BOTH = List.of("knowledge-service", "usage-service");

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Inject
    DeletionMetrics metrics;

    @Inject
    MeterRegistry meters;

    private final String user = newId("user");
    private final String topic = newId("topic");
    private final String deletion = newId("deletion");

    private void requested(List<String> services) {
        send(
                EventTopic.PRIVACY,
                "io.mimiq.privacy.erasure.requested",
                user,
                Map.of(
                        "deletionId",
                        deletion,
                        "userId",
                        user,
                        "scope",
                        "topic",
                        "topicId",
                        topic,
                        "services",
                        services));
    }

    private void accountRequested() {
        send(
                EventTopic.PRIVACY,
                "io.mimiq.privacy.erasure.requested",
                user,
                Map.of("deletionId", deletion, "userId", user, "scope", "account", "services", BOTH));
    }

    private void completed(String service, boolean verified) {
        send(
                EventTopic.PRIVACY,
                "io.mimiq.privacy.erasure.completed",
                user,
                Map.of(
                        "deletionId", deletion,
                        "userId", user,
                        "service", service,
                        "counts", Map.of("versions", 3),
                        "verified", verified));
    }

    private void used(String callId) {
        send(EventTopic.USAGE, "io.mimiq.usage.call.completed", user, with(call(user, callId), "topicId", topic));
    }

    private void audited() {
        send(
                EventTopic.AUDIT,
                "io.mimiq.audit.recorded",
                user,
                Map.of(
                        "userId",
                        user,
                        "actor",
                        Map.of("kind", "user", "id", user),
                        "action",
                        "topic.created",
                        "object",
                        Map.of("kind", "topic", "id", topic),
                        "topicId",
                        topic,
                        "outcome",
                        "success"));
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(TestTokens.user(user)).get(path).then();
    }

    private void eventually(Runnable assertion) {
        await().atMost(SOON).untilAsserted(assertion::run);
    }

    private void awaitState(String state) {
        eventually(
                () -> get("/api/privacy/deletions/" + deletion).statusCode(200).body("state", equalTo(state)));
    }

    @Test
    @Proves("MQ-10")
    void erasesItsOwnPartAndFollowsTheOthers() {
        used(newId("call"));
        used(newId("call"));
        audited();
        eventually(() -> get("/api/usage/calls").body("items.topicId", contains(topic, topic)));
        eventually(() -> get("/api/audit").body("items", hasSize(1)));

        requested(BOTH);
        eventually(() -> get("/api/privacy/deletions/" + deletion)
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("completedAt", nullValue())
                .body("services.find { it.service == 'knowledge-service' }.state", equalTo("running"))
                .body("services.find { it.service == 'usage-service' }.state", equalTo("completed")));
        completed("knowledge-service", true);
        awaitState("completed");

        get("/api/privacy/deletions/" + deletion)
                .body("id", equalTo(deletion))
                .body("scope", equalTo("topic"))
                .body("completedAt", notNullValue())
                .body("services.find { it.service == 'usage-service' }.counts.calls", equalTo(2))
                .body("services.find { it.service == 'usage-service' }.counts.auditEntries", equalTo(1))
                .body("services.find { it.service == 'usage-service' }.counts.days", equalTo(1))
                .body("services.find { it.service == 'usage-service' }.counts.budgets", equalTo(0))
                .body("services.find { it.service == 'usage-service' }.verified", equalTo(true))
                .body("services.find { it.service == 'knowledge-service' }.counts.versions", equalTo(3));
        get("/api/usage/calls").body("items", hasSize(2)).body("items.topicId", contains(nullValue(), nullValue()));
        get("/api/audit").body("items.erased", contains(true));
        assertThat(Dump.of(mongo, database)).doesNotContain(topic);
    }

    @Test
    @Proves("MQ-10")
    void doesNotLearnTheTopicAgainFromEventsThatArriveLate() {
        requested(BOTH);
        eventually(() -> get("/api/privacy/deletions/" + deletion)
                .body("services.find { it.service == 'usage-service' }.state", equalTo("completed")));

        used(newId("call"));
        audited();

        eventually(() -> get("/api/usage/calls").body("items", hasSize(1)));
        eventually(() -> get("/api/audit").body("items.erased", contains(true)));
        get("/api/usage/calls").body("items[0].topicId", nullValue()).body("items[0].costMicroUsd", equalTo(100));
        eventually(() -> assertThat(Dump.of(mongo, database)).doesNotContain(topic));
    }

    @Test
    void tellsHowManyDeletionsAreUnderWayAndForHowLong() {
        requested(BOTH);
        awaitState("running");

        // the service looks by itself too, and may be about to note what it saw before
        eventually(() -> {
            metrics.run().await().atMost(SOON);
            assertThat(gauge("mimiq.deletions.running")).isGreaterThanOrEqualTo(1);
            assertThat(gauge("mimiq.deletions.oldest.age")).isPositive();
        });
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void takesAcknowledgementsBeforeTheRequest() {
        completed("knowledge-service", true);
        get("/api/privacy/deletions/" + deletion).statusCode(404);

        requested(BOTH);

        awaitState("completed");
        get("/api/privacy/deletions/" + deletion).body("services", hasSize(2));
    }

    @Test
    void bearsEveryEventTwice() {
        requested(BOTH);
        requested(BOTH);
        completed("knowledge-service", true);
        completed("knowledge-service", true);

        awaitState("completed");

        get("/api/privacy/deletions/" + deletion).body("services", hasSize(2));
    }

    @Test
    void waitsForAServiceThatFoundSomethingLeft() {
        requested(BOTH);
        completed("knowledge-service", false);
        eventually(() -> get("/api/privacy/deletions/" + deletion)
                .body("services.find { it.service == 'usage-service' }.state", equalTo("completed"))
                .body("services.find { it.service == 'knowledge-service' }.counts.versions", equalTo(3)));
        get("/api/privacy/deletions/" + deletion).body("state", equalTo("running"));

        completed("knowledge-service", true);

        awaitState("completed");
    }

    @Test
    void leavesWhatIsNotItsOwnToOthers() {
        requested(List.of("knowledge-service"));
        completed("knowledge-service", true);

        awaitState("completed");

        get("/api/privacy/deletions/" + deletion).body("services.service", contains("knowledge-service"));
    }

    @Test
    void erasesEverythingOfAnAccount() {
        used(newId("call"));
        audited();
        eventually(() -> get("/api/usage/calls").body("items", hasSize(1)));
        eventually(() -> get("/api/audit").body("items", hasSize(1)));

        accountRequested();
        completed("knowledge-service", true);
        awaitState("completed");
        get("/api/privacy/deletions/" + deletion)
                .body(
                        "services.find { it.service == 'usage-service' }.counts",
                        equalTo(Map.of("auditEntries", 1, "budgets", 1, "calls", 1, "days", 1)));
        used("late-" + user);
        audited();
        String other = newId("user");
        send(EventTopic.USAGE, "io.mimiq.usage.call.completed", user, call(other, newId("call")));
        eventually(() -> given().auth()
                .oauth2(TestTokens.user(other))
                .get("/api/usage/calls")
                .then()
                .body("items", hasSize(1)));

        get("/api/usage/calls").body("items", hasSize(0));
        eventually(() -> get("/api/audit").body("items", hasSize(0)));
        assertThat(Dump.of(mongo, database)).doesNotContain(topic).doesNotContain("late-" + user);
    }

    @Test
    @Proves("MQ-22")
    void answers404ToEverybodyElse() {
        requested(BOTH);
        eventually(() -> get("/api/privacy/deletions/" + deletion).statusCode(200));

        given().auth()
                .oauth2(TestTokens.user(newId("other")))
                .get("/api/privacy/deletions/" + deletion)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void answers404ToAnIdNobodyKnows() {
        get("/api/privacy/deletions/none").statusCode(404).contentType("application/problem+json");
    }

    @Test
    void answers401WithoutAToken() {
        given().get("/api/privacy/deletions/" + deletion).then().statusCode(401);
    }
}
