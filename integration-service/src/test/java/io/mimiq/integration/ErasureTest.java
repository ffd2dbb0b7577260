package io.mimiq.integration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.contracts.ErasureRequested;
import io.mimiq.platform.testing.EventSender;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends ServiceTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    MeterRegistry meters;

    private static final List<String> SERVICES = List.of("integration-service", "usage-service");

    private final Topics kafka = new Topics();
    private String page = "";

    @BeforeEach
    void aLinkedPage() {
        page = newPageId();
        confluence.publish(page, "Tides", "<p>High water is at noon.</p>");
        connect().then().statusCode(200);
    }

    private String requestOfTopic() {
        String deletionId = UUID.randomUUID().toString();
        requestOfTopic(deletionId);
        return deletionId;
    }

    private void requestOfTopic(String deletionId) {
        request("knowledge-service", new ErasureRequested(deletionId, user, ErasureRequested.TOPIC, topic, SERVICES));
    }

    private String requestOfAccount() {
        String deletionId = UUID.randomUUID().toString();
        request("auth-service", new ErasureRequested(deletionId, user, ErasureRequested.ACCOUNT, null, SERVICES));
        return deletionId;
    }

    private void request(String service, ErasureRequested request) {
        EventSender.send(service, "mimiq.privacy.v1", user, "io.mimiq.privacy.erasure.requested", request);
    }

    private JsonNode acknowledgement(String deletionId) {
        return kafka.await("mimiq.privacy.v1", event -> acknowledges(event, deletionId));
    }

    private long acknowledgements(String deletionId) {
        return kafka.count("mimiq.privacy.v1", event -> acknowledges(event, deletionId));
    }

    private static boolean acknowledges(JsonNode event, String deletionId) {
        return event.path("type").asText().equals("io.mimiq.privacy.erasure.completed")
                && event.at("/data/deletionId").asText().equals(deletionId);
    }

    @Test
    @Proves("MQ-10")
    void forgetsADeletedTopic() {
        String id = linked(page);
        awaitState(id, "synced");

        JsonNode done = acknowledgement(requestOfTopic());

        assertThat(done.at("/data/service").asText()).isEqualTo("integration-service");
        assertThat(done.at("/data/counts/links").asInt()).isEqualTo(1);
        assertThat(done.at("/data/verified").asBoolean()).isTrue();
        asUser().get(pages() + "/" + id).then().statusCode(404);
        assertThat(Stored.everything()).doesNotContain(topic);
        asUser().get(CONNECTION).then().body("state", equalTo("connected"));
    }

    @Test
    void takesNoLinkToATopicThatWasErased() {
        acknowledgement(requestOfTopic());

        link(page).then().statusCode(404);
    }

    @Test
    void takesNoLinkThatArrivesWhileAnotherReplicaErasesTheTopic() {
        // the service's own key is there before the topic's, which is then the newest
        String other = "topic-" + UUID.randomUUID();
        knowledge.createTopic(user, other);
        asUser().body("{\"pageId\": \"" + page + "\"}")
                .post("/api/topics/" + other + "/confluence-pages")
                .then()
                .statusCode(201);
        linked(page);
        Stored.eraseElsewhere(topic);
        String late = newPageId();
        confluence.publish(late, "Currents", "<p>The current runs north.</p>");

        link(late).then().statusCode(404);

        assertThat(Stored.everything()).doesNotContain(topic);
    }

    @Test
    void forgetsADeletedAccount() {
        String id = linked(page);
        awaitState(id, "synced");

        JsonNode done = acknowledgement(requestOfAccount());

        assertThat(done.at("/data/counts/links").asInt()).isEqualTo(1);
        assertThat(done.at("/data/counts/connections").asInt()).isEqualTo(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(Stored.everything()).doesNotContain(user, topic));
    }

    @Test
    void destroysTheKeysOfADeletedAccount() {
        awaitState(linked(page), "synced");
        long keys = livingKeys();

        acknowledgement(requestOfAccount());

        assertThat(livingKeys()).as("the topic's and the connection's are gone").isEqualTo(keys - 2);
    }

    /** The access token still works for a while after the account is gone. */
    @Test
    void forgetsAtItsLastLookWhatArrivedAfterTheAccountWasDeleted() {
        String deletionId = requestOfAccount();
        acknowledgement(deletionId);
        long keys = livingKeys();
        connect().then().statusCode(200);
        linked(page);
        assertThat(Stored.everything()).contains(user, topic);

        Stored.update("erasures", eq("_id", deletionId), set("dueAt", LONG_AGO));

        await().atMost(SOON)
                .until(() -> Stored.count("erasures", and(eq("_id", deletionId), eq("state", "CLOSED"))) == 1);
        assertThat(Stored.everything()).doesNotContain(user, topic);
        assertThat(livingKeys()).isEqualTo(keys);
    }

    @Test
    void erasesATopicsLinkWhoeverItSeemsToBelongTo() {
        String id = linked(page);
        awaitState(id, "synced");
        Stored.update("links", eq("_id", id), set("userId", "somebody-else"));

        JsonNode done = acknowledgement(requestOfTopic());

        assertThat(done.at("/data/counts/links").asInt()).isEqualTo(1);
        assertThat(Stored.count("links", eq("_id", id))).isZero();
    }

    @Test
    void acknowledgesNothingAsLongAsALinkIsLeft() {
        String id = linked(page);
        awaitState(id, "synced");
        Stored.update(
                "links", eq("_id", id), combine(set("outbox", List.of(tooLargeEvent())), set("outboxAt", LONG_AGO)));
        double failed = failedErasures();

        String deletionId = requestOfTopic();

        await().atMost(SOON).until(() -> failedErasures() > failed);
        assertThat(Stored.count("erasures", and(eq("_id", deletionId), eq("state", "REQUESTED"))))
                .isEqualTo(1);
        assertThat(acknowledgements(deletionId)).isZero();

        Stored.update("links", eq("_id", id), combine(set("outbox", List.of()), unset("outboxAt")));
        assertThat(acknowledgement(deletionId).at("/data/counts/links").asInt()).isEqualTo(1);
        assertThat(Stored.count("links", eq("_id", id))).isZero();
    }

    /** Kafka takes no event of this size, so it stays in the outbox. */
    private Document tooLargeEvent() {
        return new Document("id", UUID.randomUUID().toString())
                .append("topic", "mimiq.audit.v1")
                .append("key", user)
                .append("value", "x".repeat(2_000_000))
                .append("signature", "any")
                .append("at", LONG_AGO);
    }

    private double failedErasures() {
        return meters.find("mimiq.work").tags("work", "erasure", "outcome", "failure").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static long livingKeys() {
        return Stored.count("keys", exists("material"));
    }

    @Test
    void countsAnErasureOnceWhenItIsRequestedTwice() {
        awaitState(linked(page), "synced");
        String deletionId = requestOfTopic();
        acknowledgement(deletionId);

        requestOfTopic(deletionId);

        acknowledgement(requestOfAccount());
        assertThat(acknowledgements(deletionId)).isEqualTo(1);
    }
}
