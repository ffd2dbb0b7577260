package io.mimiq.integration.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.integration.ServiceTest;
import io.mimiq.integration.Stored;
import io.mimiq.integration.Topics;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends ServiceTest {

    private final Topics kafka = new Topics();
    private String page = "";

    @BeforeEach
    void aLinkedPage() {
        page = newPageId();
        confluence.publish(page, "Tides", "<p>High water is at noon.</p>");
        connect().then().statusCode(200);
    }

    @AfterEach
    void closeKafka() {
        kafka.close();
    }

    private String request(String scope, String topicField) {
        String deletionId = UUID.randomUUID().toString();
        kafka.send("mimiq.privacy.v1", user, "io.mimiq.privacy.erasure.requested", """
                {"deletionId": "%s", "userId": "%s", "scope": "%s"%s, "services": ["integration-service", "usage-service"]}""".formatted(
                        deletionId, user, scope, topicField));
        return deletionId;
    }

    private JsonNode acknowledgement(String deletionId) {
        return kafka.await(
                "mimiq.privacy.v1",
                event -> event.path("type").asText().equals("io.mimiq.privacy.erasure.completed")
                        && event.at("/data/deletionId").asText().equals(deletionId));
    }

    @Test
    @Proves("MQ-10")
    void forgetsADeletedTopic() {
        String id = linked(page);
        awaitState(id, "synced");

        JsonNode done = acknowledgement(request("topic", ", \"topicId\": \"" + topic + "\""));

        assertThat(done.at("/data/service").asText()).isEqualTo("integration-service");
        assertThat(done.at("/data/counts/links").asInt()).isEqualTo(1);
        assertThat(done.at("/data/verified").asBoolean()).isTrue();
        asUser().get(pages() + "/" + id).then().statusCode(404);
        assertThat(Stored.everything()).doesNotContain(topic);
        asUser().get(CONNECTION).then().body("state", equalTo("connected"));
    }

    @Test
    void takesNoLinkToATopicThatWasErased() {
        acknowledgement(request("topic", ", \"topicId\": \"" + topic + "\""));

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

        JsonNode done = acknowledgement(request("account", ""));

        assertThat(done.at("/data/counts/links").asInt()).isEqualTo(1);
        assertThat(done.at("/data/counts/connections").asInt()).isEqualTo(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(Stored.everything()).doesNotContain(user, topic));
    }

    @Test
    void countsAnErasureOnceWhenItIsRequestedTwice() {
        awaitState(linked(page), "synced");
        String field = ", \"topicId\": \"" + topic + "\"";
        String deletionId = request("topic", field);
        acknowledgement(deletionId);

        kafka.send(
                "mimiq.privacy.v1", user, "io.mimiq.privacy.erasure.requested", """
                {"deletionId": "%s", "userId": "%s", "scope": "topic"%s, "services": ["integration-service"]}""".formatted(deletionId, user, field));

        acknowledgement(request("account", ""));
        assertThat(kafka.count(
                        "mimiq.privacy.v1",
                        event -> event.path("type").asText().equals("io.mimiq.privacy.erasure.completed")
                                && event.at("/data/deletionId").asText().equals(deletionId)))
                .isEqualTo(1);
    }
}
