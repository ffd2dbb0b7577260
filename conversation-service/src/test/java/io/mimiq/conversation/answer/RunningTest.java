package io.mimiq.conversation.answer;

import static io.mimiq.conversation.answer.AcceptingTest.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.Bus;
import io.mimiq.conversation.Documents;
import io.mimiq.conversation.EventStream;
import io.mimiq.conversation.Eventually;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.Store;
import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers while they run, from an AI that takes its time; and what is left when something ends them. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
@WithTestResource(ClaudeStandIn.class)
class RunningTest {

    private static final String WHOLE = "As of now, the office – das Büro – is in Berlin.";

    private static final long CHANGE_SET_INPUT = 300;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @AfterEach
    void release() {
        ClaudeStandIn.release();
    }

    @Test
    void streamsAndCountsAnAnswerOfClaude() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");

        EventStream answer = person.say("Where is the office?", "ask");

        assertThat(answer.text()).isEqualTo(WHOLE);
        assertThat(answer.types()).contains("citation").endsWith("usage", "done");
        JsonObject usage = answer.the("usage").data();
        assertThat(usage.getLong("inputTokens")).isEqualTo(21);
        assertThat(usage.getLong("outputTokens")).isEqualTo(34);
        assertThat(usage.getLong("cacheWriteTokens")).isEqualTo(412);
        // (21 * 2 + 34 * 10 + 412 * 2.5) dollars for a million, in millionths of a dollar, rounded up
        assertThat(usage.getLong("costMicroUsd")).isEqualTo(1412);
        assertThat(usage.getString("provider")).isEqualTo("anthropic");
        assertThat(usage.getBoolean("leftTheSystem")).isTrue();
        assertThat(usage.getInteger("statementCount"))
                .isEqualTo(Neighbourhood.statements(person.userId(), person.topicId())
                        .size());
    }

    @Test
    void goesOnWhenTheClientGoesAway() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextHolds("answer", 4);
        String messageId;
        try (EventStream stream = person.post(Person.body("Where is the office?", "ask"))) {
            stream.readTo("delta");
            messageId = stream.messageId();
        }

        ClaudeStandIn.release();

        Response stored = whenEnded(person, messageId);
        assertThat(stored.jsonPath().getString("state")).isEqualTo("done");
        assertThat(stored.jsonPath().getString("text")).isEqualTo(WHOLE);
    }

    @Test
    void letsAClientComeBackInTheMiddle() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextHolds("answer", 4);
        EventStream first = person.post(Person.body("Where is the office?", "ask"));
        EventStream.Event seen = first.readTo("delta");
        first.close();

        EventStream second = person.stream(first.messageId(), "Last-Event-ID", seen.id());
        ClaudeStandIn.release();
        second.readAll();

        assertThat(second.events().get(0).id()).isEqualTo(Long.toString(Long.parseLong(seen.id()) + 1));
        assertThat(seen.data().getString("text") + second.text()).isEqualTo(WHOLE);
        assertThat(second.types()).endsWith("usage", "done");
    }

    @Test
    void letsManyReadTheSameAnswer() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextHolds("answer", 4);
        EventStream first = person.post(Person.body("Where is the office?", "ask"));
        first.readTo("delta");
        EventStream second = person.stream(first.messageId());
        second.readTo("delta");

        ClaudeStandIn.release();

        assertThat(second.readAll().events()).isEqualTo(first.readAll().events());
    }

    @Test
    @Proves("NB-08")
    void keepsWhatWasSaidAndCountsWhatWasUsedWhenStopped() {
        Person person = Person.withTopic();
        int before = ClaudeStandIn.abandoned();
        ClaudeStandIn.nextHolds("answer", 4);
        EventStream stream = person.post(Person.body("Where is the office?", "ask"));
        stream.readTo("delta");

        Response stopped = person.request().post(person.messages() + "/" + stream.messageId() + "/stop");

        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.jsonPath().getString("state")).isEqualTo("stopped");
        assertThat(stopped.jsonPath().getString("text")).isEqualTo("As of now, ");
        assertThat(stream.readAll().types()).endsWith("usage", "done");
        assertThat(stream.the("done").data().getString("stopReason")).isEqualTo("stopped");
        JsonObject usage = Bus.events("mimiq.usage.v1", "io.mimiq.usage.call.completed", person.userId(), 1)
                .get(0);
        assertThat(usage.getString("outcome")).isEqualTo("stopped");
        assertThat(usage.getBoolean("estimated")).isTrue();
        assertThat(usage.getLong("inputTokens")).isEqualTo(21);
        assertThat(usage.getLong("cacheWriteTokens")).isEqualTo(412);
        assertThat(usage.getLong("outputTokens")).isPositive();
        Eventually.see(ClaudeStandIn::abandoned, count -> assertThat(count).isGreaterThan(before));
    }

    @Test
    @Proves("NB-08")
    void tellsAndCountsAnAnswerThatFailsInTheMiddle() {
        Person person = Person.withTopic();
        ClaudeStandIn.next("answer-overloaded");

        EventStream answer = person.say("Where is the office?", "ask");

        assertThat(answer.types()).containsExactly("message", "delta", "usage", "error");
        assertThat(answer.the("error").data().getString("type")).isEqualTo("urn:mimiq:problem:ai-overloaded");
        Response stored = person.request().get(person.messages() + "/" + answer.messageId());
        assertThat(stored.jsonPath().getString("state")).isEqualTo("failed");
        assertThat(stored.jsonPath().getString("text")).isEqualTo("The office ");
        JsonObject usage = Bus.events("mimiq.usage.v1", "io.mimiq.usage.call.completed", person.userId(), 1)
                .get(0);
        assertThat(usage.getString("outcome")).isEqualTo("failed");
        assertThat(usage.getLong("inputTokens")).isEqualTo(21);
    }

    @Test
    void changesNothingWhenTheChangeSetWasCutOff() {
        Person person = Person.withTopic();
        ClaudeStandIn.next("change-set-cut-off");

        EventStream answer = person.say("The office is in Berlin.", "update");

        assertThat(answer.the("error").data().getString("type")).isEqualTo("urn:mimiq:problem:answer-truncated");
        assertThat(Neighbourhood.statements(person.userId(), person.topicId())).isEmpty();
        JsonObject usage = Bus.events("mimiq.usage.v1", "io.mimiq.usage.call.completed", person.userId(), 1)
                .get(0);
        assertThat(usage.getString("outcome")).isEqualTo("completed");
    }

    @Test
    void tellsWhenTheKeyIsNotAccepted() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextError(401, "authentication_error");

        EventStream answer = person.say("Where is the office?", "ask");

        assertThat(answer.the("error").data().getString("type")).isEqualTo("urn:mimiq:problem:ai-misconfigured");
        assertThat(answer.the("error").data().encode()).doesNotContain("CANARY");
    }

    @Test
    void tellsOnTheManagementPortThatTheModelWasFound() {
        Eventually.see(
                () -> given().get(ready).jsonPath().getString("checks.find { it.name == 'AI provider' }.data.state"),
                state -> assertThat(state).isEqualTo("can be called"));
    }

    @Test
    void keepsAQuietConnectionAlive() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextHolds("answer", 4);
        EventStream stream = person.post(Person.body("Where is the office?", "ask"));
        stream.readTo("delta");

        assertThat(stream.readToComment()).isEqualTo("still here");
    }

    @Test
    void limitsTheAnswersOfOnePerson() {
        Person person = Person.withTopic();
        for (int i = 0; i < 3; i++) {
            ClaudeStandIn.nextHolds("answer", 4);
            person.post(Person.body("Where is the office?", "ask")).readTo("delta");
        }

        Response refused = person.accept("Where is the office?", "ask");

        assertProblem(refused, 429, "too-many-answers");
        assertThat(refused.header("Retry-After")).isNotBlank();
        ClaudeStandIn.release();
        Eventually.see(
                () -> person.accept("Where is the office?", "ask"),
                accepted -> assertThat(accepted.statusCode()).isEqualTo(202));
    }

    @Test
    void neitherDeletesNorRegeneratesARunningAnswer() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextHolds("answer", 4);
        EventStream stream = person.post(Person.body("Where is the office?", "ask"));
        stream.readTo("delta");
        String path = person.messages() + "/" + stream.messageId();

        assertProblem(person.request().delete(path), 409, "message-running");
        assertProblem(person.request().post(path + "/regenerate"), 409, "message-running");
    }

    @Test
    void savesARunningAnswerNowAndThen() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextHolds("answer", 4);
        EventStream stream = person.post(Person.body("Where is the office?", "ask"));
        stream.readTo("delta");

        Eventually.see(
                () -> person.request().get(person.messages() + "/" + stream.messageId()),
                read -> assertThat(read.jsonPath().getString("text")).isEqualTo("As of now, "));
    }

    @Test
    @Proves({"MQ-17", "NB-05"})
    void listsExactlyWhatLeftTheSystem() {
        Person person = Person.withTopic();
        Person other = person.withAnotherTopic();
        String canary = "canary" + UUID.randomUUID();
        other.say("The " + canary + " is secret.", "update");
        person.say("The office is in Berlin.", "update");

        String question = "Where is the office of " + person.topicId() + "?";
        person.say(question, "ask");

        JsonObject request = ClaudeStandIn.requests(question).get(0);
        assertThat(request.encode()).contains("The office is in Berlin.").doesNotContain(canary);
        JsonObject ledger = new JsonObject(person.request()
                .get("/api/topics/" + person.topicId() + "/egress")
                .asString());
        JsonObject call = Neighbourhood.items(ledger, "items").get(0);
        assertThat(call.getBoolean("leftTheSystem")).isTrue();
        assertThat(call.getString("provider")).isEqualTo("anthropic");
        JsonObject known = Neighbourhood.topic(person.userId(), person.topicId());
        assertThat(call.getJsonArray("statementIds").getList())
                .isEqualTo(Neighbourhood.items(known, "statements").stream()
                        .map(s -> s.getString("id"))
                        .toList());
        List<String> history =
                person.request().get(person.messages()).jsonPath().getList("items.id", String.class);
        assertThat(Neighbourhood.items(call, "sources"))
                .extracting(source -> source.getString("id"))
                .isEqualTo(history.subList(0, 3));
    }

    @Test
    @Proves("MQ-10")
    void stopsAndForgetsARunningAnswerOfAnErasedTopic() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextHolds("answer", 4);
        EventStream stream = person.post(Person.body("Where is the office?", "ask"));
        stream.readTo("delta");

        erase(person);

        assertThat(Store.everything()).doesNotContain(person.topicId());
        ClaudeStandIn.release();
        assertThat(stream.readAll().types()).endsWith("done");
        JsonObject usage = Bus.events("mimiq.usage.v1", "io.mimiq.usage.call.completed", person.userId(), 1)
                .get(0);
        assertThat(usage.containsKey("topicId")).isFalse();
        assertThat(Store.everything()).doesNotContain(person.topicId());
    }

    @Test
    @Proves("NB-08")
    void countsWhatADocumentUsedWhoseTopicIsErasedWhileItIsRead() {
        Person person = Person.withTopic();
        int before = ClaudeStandIn.abandoned();
        ClaudeStandIn.nextHolds("change-set", 1);
        Documents.store(person, "The office is in Berlin.");
        Eventually.see(
                () -> Store.find("calls", new Document("topicId", person.topicId())),
                calls -> assertThat(calls)
                        .singleElement()
                        .satisfies(
                                call -> assertThat(call.getLong("inputTokens")).isEqualTo(CHANGE_SET_INPUT)));

        erase(person);

        JsonObject usage = Bus.events("mimiq.usage.v1", "io.mimiq.usage.call.completed", person.userId(), 1)
                .get(0);
        assertThat(usage.getString("outcome")).isEqualTo("interrupted");
        assertThat(usage.getLong("inputTokens")).isEqualTo(CHANGE_SET_INPUT);
        assertThat(usage.getBoolean("estimated"))
                .as("not only what was last saved")
                .isFalse();
        assertThat(usage.containsKey("topicId")).isFalse();
        Eventually.see(ClaudeStandIn::abandoned, count -> assertThat(count).isGreaterThan(before));
        Eventually.see(Store::everything, all -> assertThat(all).doesNotContain(person.topicId()));
    }

    @Test
    @Proves("NB-08")
    void tellsOfACallWhoseProcessDied() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        String callId = UUID.randomUUID().toString();
        String messageId = UUID.randomUUID().toString();
        Store.insert("calls", abandonedCall(person, callId));
        Store.insert("messages", abandonedMessage(person, messageId));

        JsonObject usage = Bus.events("mimiq.usage.v1", "io.mimiq.usage.call.completed", person.userId(), 2)
                .get(1);

        assertThat(usage.getString("callId")).isEqualTo(callId);
        assertThat(usage.getString("outcome")).isEqualTo("interrupted");
        assertThat(usage.getBoolean("estimated")).isTrue();
        assertThat(usage.getLong("costMicroUsd")).isEqualTo(1234);
        Response ended = whenEnded(person, messageId);
        assertThat(ended.jsonPath().getString("state")).isEqualTo("interrupted");
        assertThat(person.stream(messageId).readAll().the("error").data().getString("type"))
                .isEqualTo("urn:mimiq:problem:answer-interrupted");
    }

    @Test
    void endsAtOnceWhatAnEarlierRunOfThisReplicaLeft() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        String messageId = UUID.randomUUID().toString();
        Date inAnHour = Date.from(Instant.now().plus(Duration.ofHours(1)));
        Store.insert(
                "messages",
                abandonedMessage(person, messageId)
                        .append("leaseUntil", inAnHour)
                        .append("replica", "test")
                        .append("run", "earlier"));

        Response ended = whenEnded(person, messageId);

        assertThat(ended.jsonPath().getString("state")).isEqualTo("interrupted");
        assertThat(person.stream(messageId).readAll().types()).containsExactly("message", "error");
    }

    @Test
    void leavesAloneWhatAnotherReplicaIsAt() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        String left = UUID.randomUUID().toString();
        String worked = UUID.randomUUID().toString();
        Date inAnHour = Date.from(Instant.now().plus(Duration.ofHours(1)));
        Store.insert(
                "messages",
                abandonedMessage(person, worked)
                        .append("leaseUntil", inAnHour)
                        .append("replica", "other")
                        .append("run", "now"));
        Store.insert("messages", abandonedMessage(person, left));

        whenEnded(person, left);

        assertThat(person.request()
                        .get(person.messages() + "/" + worked)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("running");
    }

    private static void erase(Person person) {
        String deletionId = UUID.randomUUID().toString();
        JsonObject data = new JsonObject()
                .put("deletionId", deletionId)
                .put("userId", person.userId())
                .put("scope", "topic")
                .put("topicId", person.topicId())
                .put("services", new JsonArray().add("conversation-service"));
        Bus.publish(
                "mimiq.privacy.v1", "knowledge-service", "io.mimiq.privacy.erasure.requested", person.userId(), data);
        assertThat(Bus.events("mimiq.privacy.v1", "io.mimiq.privacy.erasure.completed", person.userId(), 1))
                .hasSize(1);
    }

    private static Response whenEnded(Person person, String messageId) {
        return Eventually.see(
                () -> person.request().get(person.messages() + "/" + messageId),
                read -> assertThat(read.jsonPath().getString("state")).isNotEqualTo("running"));
    }

    private static Document abandonedCall(Person person, String callId) {
        return new Document("_id", callId)
                .append("userId", person.userId())
                .append("topicId", person.topicId())
                .append("purpose", "QUESTION")
                .append("provider", "anthropic")
                .append("model", "claude-sonnet-5-5")
                .append("priceVersion", "2026-11")
                .append("sources", List.of())
                .append("statementIds", List.of())
                .append("state", "RUNNING")
                .append("inputTokens", 100L)
                .append("costMicroUsd", 1234L)
                .append("startedAt", new Date(0))
                .append("leaseUntil", new Date(1000))
                .append("outbox", List.of());
    }

    private static Document abandonedMessage(Person person, String messageId) {
        return new Document("_id", messageId)
                .append("topicId", person.topicId())
                .append("userId", person.userId())
                .append("role", "ASSISTANT")
                .append("state", "RUNNING")
                .append("intent", "ASK")
                .append("createdAt", new Date(1000))
                .append("leaseUntil", new Date(1000))
                .append("outbox", List.of());
    }
}
