package io.mimiq.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.EventStream;
import io.mimiq.conversation.Eventually;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken, what is refused, and with which status. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class AcceptingTest {

    @Test
    void acceptsWithoutAStreamAndAnswersByItself() {
        Person person = Person.withTopic();

        Response accepted = person.accept("The office is in Berlin.", "update");

        assertThat(accepted.statusCode()).isEqualTo(202);
        String messageId = accepted.jsonPath().getString("messageId");
        Response answer = Eventually.see(
                () -> person.request().get(person.messages() + "/" + messageId),
                read -> assertThat(read.jsonPath().getString("state")).isEqualTo("done"));
        assertThat(answer.jsonPath().getString("replyTo"))
                .isEqualTo(accepted.jsonPath().getString("userMessageId"));
        assertThat(answer.jsonPath().getInt("change.version")).isEqualTo(1);
        assertThat(answer.jsonPath().getString("stopReason")).isEqualTo("changed");
    }

    @Test
    void marksTheStreamAsNotToBeKeptOrHeldBack() {
        Person person = Person.withTopic();

        EventStream stream = person.say("The office is in Berlin.", "update");

        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
        assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
    }

    @Test
    void proposesEverythingWhenThePersonWantsToReview() {
        Person person = Person.withTopic();
        JsonObject body = new JsonObject()
                .put("text", "The office is in Berlin.")
                .put("intent", "update")
                .put("review", true);

        EventStream answer = person.post(body.encode()).readAll();

        assertThat(answer.types()).containsExactly("message", "delta", "proposal", "account", "usage", "done");
        assertThat(answer.text()).startsWith("For your review: ");
        assertThat(Neighbourhood.items(answer.the("proposal").data(), "operations"))
                .filteredOn(operation -> operation.getString("type").equals("add_statement"))
                .singleElement()
                .satisfies(operation ->
                        assertThat(operation.getString("sectionId")).isNotBlank());
        assertThat(Neighbourhood.statements(person.userId(), person.topicId())).isEmpty();
    }

    @Test
    void saysSoWhenNothingIsNew() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");

        EventStream answer = person.say("The office is in Berlin.", "update");

        assertThat(answer.types()).containsExactly("message", "delta", "account", "usage", "done");
        assertThat(answer.text()).isEqualTo("This was known already.");
        assertThat(answer.the("done").data().getString("stopReason")).isEqualTo("unchanged");
    }

    @Test
    void refusesAnotherPersonsTopicAndMessages() {
        Person owner = Person.withTopic();
        String messageId = owner.say("The office is in Berlin.", "update").messageId();
        Person stranger = new Person(Person.withTopic().userId(), owner.topicId());

        assertProblem(stranger.accept("Where is the office?", "ask"), 404, "not-found");
        assertProblem(stranger.request().get(stranger.messages()), 404, "not-found");
        assertProblem(stranger.request().get(stranger.messages() + "/" + messageId), 404, "not-found");
        assertProblem(stranger.request().delete(stranger.messages() + "/" + messageId), 404, "not-found");
        assertProblem(stranger.request().post(stranger.messages() + "/" + messageId + "/stop"), 404, "not-found");
        assertProblem(stranger.request().post(stranger.messages() + "/" + messageId + "/regenerate"), 404, "not-found");
        assertProblem(stranger.request().get("/api/topics/" + owner.topicId() + "/egress"), 404, "not-found");
        assertThat(stranger.stream(messageId).status()).isEqualTo(404);
    }

    @Test
    void refusesAMessageOfAnotherTopic() {
        Person person = Person.withTopic();
        String messageId = person.say("The office is in Berlin.", "update").messageId();
        Person elsewhere = person.withAnotherTopic();

        assertProblem(elsewhere.request().get(elsewhere.messages() + "/" + messageId), 404, "not-found");
        assertThat(elsewhere.stream(messageId).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget-exceeded", "ceiling-reached"})
    void refusesWhatMayNotBePaidForBeforeAnythingIsStoredOrStreamed(String refusal) {
        Person person = Person.withTopic();
        Neighbourhood.refuseToPay(person.userId(), refusal);

        EventStream stream = person.post(Person.body("The office is in Berlin.", "update"));

        assertThat(stream.status()).isEqualTo(402);
        assertThat(stream.header("Content-Type")).startsWith("application/problem+json");
        assertThat(stream.body().getString("type")).isEqualTo("urn:mimiq:problem:" + refusal);
        assertProblem(person.accept("Where is the office?", "ask"), 402, refusal);
        assertThat(person.request().get(person.messages()).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void hasOneEffectForOneIdempotencyKey() {
        Person person = Person.withTopic();
        String key = UUID.randomUUID().toString();
        String body = Person.body("The office is in Berlin.", "update");

        EventStream first = person.post(body, "Idempotency-Key", key).readAll();
        EventStream second = person.post(body, "Idempotency-Key", key).readAll();

        assertThat(second.events()).isEqualTo(first.events());
        assertThat(person.request().get(person.messages()).jsonPath().getList("items"))
                .hasSize(2);
        assertThat(Neighbourhood.reservations(person.userId())).hasSize(1);
    }

    @Test
    void refusesAnIdempotencyKeyForAnotherRequest() {
        Person person = Person.withTopic();
        String key = UUID.randomUUID().toString();
        person.post(Person.body("The office is in Berlin.", "update"), "Idempotency-Key", key)
                .readAll();

        Response other = person.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Person.body("The office is in Munich.", "update"))
                .post(person.messages());

        assertProblem(other, 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"intent\": \"ask\"}",
                "{\"text\": \"\"}",
                "{\"text\": \"  \"}",
                "{\"text\": \"\\u0000\\u001b[31m\"}",
                "{\"text\": \"a\\ud800b\"}",
            })
    void refusesTextThatIsNone(String body) {
        Person person = Person.withTopic();

        Response refused =
                person.request().contentType("application/json").body(body).post(person.messages());

        assertProblem(refused, 422, "validation");
        assertThat(refused.jsonPath().getList("violations.field", String.class)).isEqualTo(List.of("text"));
    }

    @Test
    void takesOutWhatCannotBeShown() {
        Person person = Person.withTopic();

        Response accepted = person.accept("The office is in \u001b[1mBerlin\u001b[0m.\0\u007f", "update");

        assertThat(person.request()
                        .get(person.messages() + "/" + accepted.jsonPath().getString("userMessageId"))
                        .jsonPath()
                        .getString("text"))
                .isEqualTo("The office is in Berlin.");
    }

    @Test
    void acceptsALongNote() {
        Person person = Person.withTopic();

        assertThat(person.accept(("The office is in Berlin." + "\n".repeat(1 << 20)).substring(0, 1 << 20), "update")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusesTextThatIsTooLong() {
        Person person = Person.withTopic();

        Response refused = person.accept("x".repeat((1 << 20) + 1), "update");

        assertProblem(refused, 422, "validation");
        assertThat(refused.jsonPath().getList("violations.field", String.class)).isEqualTo(List.of("text"));
        assertThat(refused.jsonPath().getString("violations[0].message"))
                .isEqualTo("must have at most 1048576 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"text\": 5}",
                "{\"text\": \"a\", \"intent\": \"sing\"}",
                "{\"text\": \"a\", \"x\": 1}"
            })
    void refusesWhatIsNotTheRequest(String body) {
        Person person = Person.withTopic();

        Response refused =
                person.request().contentType("application/json").body(body).post(person.messages());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void refusesOtherMediaTypes() {
        Person person = Person.withTopic();

        assertThat(person.request()
                        .contentType("text/plain")
                        .body("hi")
                        .post(person.messages())
                        .statusCode())
                .isEqualTo(415);
        assertThat(person.request()
                        .accept("image/png")
                        .contentType("application/json")
                        .body(Person.body("hi", "ask"))
                        .post(person.messages())
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void proposesAnewWhenTheKnowledgeHasMoved() {
        Person person = Person.withTopic();
        Neighbourhood.next(person.userId(), "base", 1);

        EventStream answer = person.say("The office is in Berlin.", "update");

        assertThat(answer.types()).containsExactly("message", "delta", "change", "account", "usage", "done");
        assertThat(answer.the("change").data().getLong("version")).isEqualTo(2);
        assertThat(Neighbourhood.reservations(person.userId())).hasSize(2);
    }

    @Test
    void givesUpWhenTheKnowledgeKeepsMoving() {
        Person person = Person.withTopic();
        Neighbourhood.next(person.userId(), "base", 4);

        EventStream answer = person.say("The office is in Berlin.", "update");

        assertThat(answer.types()).containsExactly("message", "usage", "error");
        assertThat(answer.the("error").data().getString("type")).isEqualTo("urn:mimiq:problem:knowledge-busy");
    }

    @Test
    void tellsWhenTheLossGuardRefuses() {
        Person person = Person.withTopic();
        Neighbourhood.next(person.userId(), "refuse", 1);

        EventStream answer = person.say("The office is in Berlin.", "update");

        assertThat(answer.types()).containsExactly("message", "usage", "error");
        assertThat(answer.the("error").data().getString("type")).isEqualTo("urn:mimiq:problem:change-set-refused");
        assertThat(answer.the("error").data().getInteger("status")).isEqualTo(422);
        Response stored = person.request().get(person.messages() + "/" + answer.messageId());
        assertThat(stored.jsonPath().getString("state")).isEqualTo("failed");
        assertThat(stored.jsonPath().getString("problem.type")).isEqualTo("urn:mimiq:problem:change-set-refused");
    }

    @Test
    void namesTheLimitsOfAChangeThatIsTooLarge() {
        Person person = Person.withTopic();
        Neighbourhood.next(person.userId(), "exceed", 1);

        EventStream answer = person.say("The office is in Berlin.", "update");

        assertThat(answer.types()).containsExactly("message", "usage", "error");
        assertThat(answer.the("error").data().getString("type")).isEqualTo("urn:mimiq:problem:change-too-large");
        assertThat(answer.the("error").data().getInteger("status")).isEqualTo(422);
        assertThat(answer.the("error").data().getString("detail"))
                .contains("5000 steps", "1048576 characters", "Nothing was changed");
    }

    @Test
    void bearsANeighbourThatStumbles() {
        Person person = Person.withTopic();
        Neighbourhood.next(person.userId(), "get", 2);
        Neighbourhood.next(person.userId(), "post", 2);

        EventStream answer = person.say("The office is in Berlin.", "update");

        assertThat(answer.types()).endsWith("done");
    }

    @Test
    void isUnavailableWhenANeighbourIs() {
        Person person = Person.withTopic();
        Neighbourhood.next(person.userId(), "get", 4);

        Response refused = person.accept("Where is the office?", "ask");

        assertProblem(refused, 503, "unavailable");
    }

    @Test
    void passesTheRequestIdOn() {
        Person person = Person.withTopic();
        String requestId = UUID.randomUUID().toString();

        person.post(Person.body("The office is in Berlin.", "update"), "X-Request-Id", requestId)
                .readAll();

        assertThat(Neighbourhood.requestIds()).contains(requestId);
    }

    static void assertProblem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:mimiq:problem:" + code);
    }
}
