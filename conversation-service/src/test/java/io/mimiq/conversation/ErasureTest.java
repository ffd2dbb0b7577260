package io.mimiq.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
@Proves("MQ-10")
class ErasureTest {
    private static final String REQUESTED = "io.mimiq.privacy.erasure.requested";
    private static final String COMPLETED = "io.mimiq.privacy.erasure.completed";

    @Test
    void erasesATopicAndTellsHowMuchThatWas() {
        Person person = Person.withTopic();
        Person other = person.withAnotherTopic();
        person.say("The office is in Berlin.", "update");
        person.say("Where is the office?", "ask");
        other.say("Trains are booked by Kim.", "update");
        forgetQuotes(person);

        JsonObject receipt = erase(person.userId(), "topic", person.topicId());

        assertThat(receipt.getString("service")).isEqualTo("conversation-service");
        assertThat(receipt.getBoolean("verified")).isTrue();
        assertThat(receipt.getJsonObject("counts"))
                .isEqualTo(new JsonObject()
                        .put("messages", 4)
                        .put("calls", 2)
                        .put("ingests", 0)
                        .put("quote-deletions", 1));
        assertThat(Store.everything()).doesNotContain(person.topicId()).contains(other.topicId());
        assertThat(other.request().get(other.messages()).jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void letsNothingInAfterwards() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        erase(person.userId(), "topic", person.topicId());

        Response refused = person.accept("The office is in Munich.", "update");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(Store.everything()).doesNotContain(person.topicId());
    }

    @Test
    void erasesATopicThatHasNothingHereAndKeepsItShut() {
        Person person = Person.withTopic();

        JsonObject receipt = erase(person.userId(), "topic", person.topicId());

        assertThat(receipt.getJsonObject("counts").getLong("messages")).isZero();
        assertThat(person.accept("Hello there, office.", "update").statusCode()).isEqualTo(404);
    }

    @Test
    void erasesAllTopicsOfAnAccount() {
        Person person = Person.withTopic();
        Person other = person.withAnotherTopic();
        person.say("The office is in Berlin.", "update");
        other.say("Trains are booked by Kim.", "update");

        JsonObject receipt = erase(person.userId(), "account", null);

        assertThat(receipt.getJsonObject("counts").getLong("messages")).isEqualTo(4);
        assertThat(Store.everything()).doesNotContain(person.userId());
    }

    @Test
    void carriesADeletionOutOnce() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        String deletionId = UUID.randomUUID().toString();
        request(deletionId, person.userId(), "topic", person.topicId());
        request(deletionId, person.userId(), "topic", person.topicId());

        JsonObject marker = erase(person.userId(), "topic", Neighbourhood.topicOf(person.userId()));

        assertThat(marker.getString("deletionId")).isNotEqualTo(deletionId);
        assertThat(Bus.events("mimiq.privacy.v1", COMPLETED, person.userId(), 2))
                .extracting(event -> event.getString("deletionId"))
                .containsExactly(deletionId, marker.getString("deletionId"));
    }

    private static void forgetQuotes(Person person) {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.service("knowledge-service", "conversation-service", "messages:write"))
                .contentType("application/json")
                .body("{\"forgotten\": []}")
                .post("/internal/users/" + person.userId() + "/topics/" + person.topicId()
                        + "/messages/quote-deletions")
                .then()
                .statusCode(204);
    }

    private static JsonObject erase(String userId, String scope, @Nullable String topicId) {
        String deletionId = UUID.randomUUID().toString();
        request(deletionId, userId, scope, topicId);
        return Eventually.see(
                        () -> Bus.events("mimiq.privacy.v1", COMPLETED, userId, 1).stream()
                                .filter(event -> event.getString("deletionId").equals(deletionId))
                                .toList(),
                        receipts -> assertThat(receipts).hasSize(1))
                .get(0);
    }

    private static void request(String deletionId, String userId, String scope, @Nullable String topicId) {
        JsonObject data = new JsonObject()
                .put("deletionId", deletionId)
                .put("userId", userId)
                .put("scope", scope)
                .put("services", new JsonArray().add("knowledge-service").add("conversation-service"));
        if (topicId != null) {
            data.put("topicId", topicId);
        }
        String owner = topicId == null ? "auth-service" : "knowledge-service";
        Bus.publish("mimiq.privacy.v1", owner, REQUESTED, userId, data);
    }
}
