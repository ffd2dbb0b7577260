package io.mimiq.conversation.answer;

import static io.mimiq.conversation.answer.AcceptingTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.Bus;
import io.mimiq.conversation.EventStream;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.Store;
import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What can be done with messages once they are there. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class AfterwardsTest {

    @Test
    void replaysAFinishedAnswerEventForEvent() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin. The office opens at 9:30.", "update");
        EventStream live = person.say("When does the office open, and where is the office?", "ask");

        EventStream replayed = person.stream(live.messageId()).readAll();

        assertThat(replayed.events()).isEqualTo(live.events());
    }

    @Test
    void replaysOnlyWhatWasNotSeen() {
        Person person = Person.withTopic();
        EventStream live = person.say("The office is in Berlin.", "update");

        EventStream rest = person.stream(live.messageId(), "Last-Event-ID", "3").readAll();

        assertThat(rest.events()).isEqualTo(live.events().subList(3, 6));
        assertThat(person.stream(live.messageId(), "Last-Event-ID", "6")
                        .readAll()
                        .events())
                .isEmpty();
        assertThat(person.stream(live.messageId(), "Last-Event-ID", "99")
                        .readAll()
                        .events())
                .isEmpty();
    }

    @Test
    void refusesALastEventIdThatIsNone() {
        Person person = Person.withTopic();
        String messageId = person.say("The office is in Berlin.", "update").messageId();

        assertThat(person.stream(messageId, "Last-Event-ID", "x").status()).isEqualTo(400);
    }

    @Test
    void hasNoStreamForAPersonsOwnMessage() {
        Person person = Person.withTopic();
        String said = person.say("The office is in Berlin.", "update")
                .the("message")
                .data()
                .getString("userMessageId");

        assertThat(person.stream(said).status()).isEqualTo(404);
        assertProblem(person.request().post(person.messages() + "/" + said + "/stop"), 404, "not-found");
    }

    @Test
    void leavesAnEndedAnswerAsItIsWhenStopped() {
        Person person = Person.withTopic();
        String messageId = person.say("The office is in Berlin.", "update").messageId();

        Response stopped = person.request().post(person.messages() + "/" + messageId + "/stop");

        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.jsonPath().getString("state")).isEqualTo("done");
    }

    @Test
    void answersAgainAndKeepsTheEarlierAnswer() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        EventStream first = person.say("Where is the office?", "ask");
        String key = UUID.randomUUID().toString();

        Response again = person.request()
                .header("Idempotency-Key", key)
                .post(person.messages() + "/" + first.messageId() + "/regenerate");
        Response repeated = person.request()
                .header("Idempotency-Key", key)
                .post(person.messages() + "/" + first.messageId() + "/regenerate");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(repeated.asString()).isEqualTo(again.asString());
        String messageId = again.jsonPath().getString("messageId");
        assertThat(messageId).isNotEqualTo(first.messageId());
        assertThat(person.stream(messageId).readAll().text()).isEqualTo("The office is in Berlin.");
        assertThat(person.request().get(person.messages()).jsonPath().getList("items"))
                .hasSize(5);
    }

    @Test
    void stillWaitsForReviewWhenItIsAnsweredAgain() {
        Person person = Person.withTopic();
        JsonObject note = new JsonObject(Person.body("The office is in Berlin.", "update")).put("review", true);
        EventStream first = person.post(note.encode()).readAll();

        Response again = person.request().post(person.messages() + "/" + first.messageId() + "/regenerate");

        EventStream answer =
                person.stream(again.jsonPath().getString("messageId")).readAll();
        assertThat(answer.types()).contains("proposal").doesNotContain("change");
    }

    @Test
    void cannotAnswerAgainWhatWasDeleted() {
        Person person = Person.withTopic();
        EventStream answer = person.say("Where is the office?", "ask");
        person.request()
                .delete(person.messages() + "/" + answer.the("message").data().getString("userMessageId"));

        Response again = person.request().post(person.messages() + "/" + answer.messageId() + "/regenerate");

        assertProblem(again, 409, "nothing-to-answer");
    }

    @Test
    @Proves("MQ-06")
    void pagesThroughTheHistory() {
        Person person = Person.withTopic();
        for (int i = 0; i < 4; i++) {
            person.say("Room number " + i + " is free.", "update");
        }

        List<String> roles = pages(person, "oldest", "items.role");

        assertThat(roles)
                .isEqualTo(List.of("user", "assistant", "user", "assistant", "user", "assistant", "user", "assistant"));
    }

    @Test
    void pagesBackwardsFromTheNewestMessage() {
        Person person = Person.withTopic();
        for (int i = 0; i < 4; i++) {
            person.say("Room number " + i + " is free.", "update");
        }

        List<String> ids = pages(person, "newest", "items.id");

        List<String> forwards = new ArrayList<>(pages(person, "oldest", "items.id"));
        Collections.reverse(forwards);
        assertThat(ids).hasSize(8).isEqualTo(forwards);
    }

    @Test
    void addsNothingToAnOlderPageWhenSomethingIsSaidMeanwhile() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        JsonPath newest = page(person, "newest", 1, "");
        person.say("The office opens at 9:30.", "update");

        JsonPath older = page(person, "newest", 10, newest.getString("nextCursor"));

        assertThat(older.getList("items.role")).isEqualTo(List.of("user"));
        assertThat(older.getString("nextCursor")).isNull();
    }

    private static List<String> pages(Person person, String order, String field) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = page(person, order, 3, cursor);
            found.addAll(page.getList(field));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return found;
    }

    private static JsonPath page(Person person, String order, int limit, String cursor) {
        return person.request()
                .queryParam("order", order)
                .queryParam("limit", limit)
                .queryParam("cursor", cursor)
                .get(person.messages())
                .jsonPath();
    }

    @Test
    void refusesABadPage() {
        Person person = Person.withTopic();

        assertThat(person.request()
                        .queryParam("limit", 0)
                        .get(person.messages())
                        .statusCode())
                .isBetween(400, 422);
        assertThat(person.request()
                        .queryParam("cursor", "nonsense")
                        .get(person.messages())
                        .statusCode())
                .isEqualTo(400);
        assertProblem(person.request().queryParam("order", "loudest").get(person.messages()), 400, "bad-request");
    }

    @Test
    void deletesAMessageForGoodAndTellsTheAuditTrail() {
        Person person = Person.withTopic();
        String messageId = person.say("The office is in Berlin.", "update").messageId();

        Response deleted = person.request().delete(person.messages() + "/" + messageId);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertProblem(person.request().get(person.messages() + "/" + messageId), 404, "not-found");
        assertProblem(person.request().delete(person.messages() + "/" + messageId), 404, "not-found");
        assertThat(Store.find("messages", new Document("_id", messageId))).isEmpty();
        List<JsonObject> audit = Bus.events("mimiq.audit.v1", "io.mimiq.audit.recorded", person.userId(), 1);
        assertThat(audit).singleElement().satisfies(event -> {
            assertThat(event.getString("action")).isEqualTo("message.deleted");
            assertThat(event.getJsonObject("object").getString("id")).isEqualTo(messageId);
        });
    }

    @Test
    void deletesWhatIsKnownOfANoteAlongWithIt() {
        Person person = Person.withTopic();
        String noteId = noteOf(person.say("The office is in Berlin.", "update"));
        String otherId = noteOf(person.say("The office opens at 9:30.", "update"));

        person.request().delete(person.messages() + "/" + noteId).then().statusCode(204);
        person.request()
                .delete(person.messages() + "/" + otherId + "?statements=retire")
                .then()
                .statusCode(204);

        assertThat(Neighbourhood.items(Neighbourhood.topic(person.userId(), person.topicId()), "withdrawn"))
                .containsExactly(
                        new JsonObject().put("sourceId", noteId).put("statements", "keep"),
                        new JsonObject().put("sourceId", otherId).put("statements", "retire"));
        assertThat(person.request()
                        .delete(person.messages() + "/" + otherId + "?statements=burn")
                        .statusCode())
                .isEqualTo(422);
    }

    private static String noteOf(EventStream answer) {
        return answer.the("message").data().getString("userMessageId");
    }

    @Test
    @Proves({"MQ-15", "NB-05", "NB-08"})
    void tellsOfEachCallOnceInTheLedgerAndOnTheBus() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        EventStream asked = person.say("Where is the office?", "ask");

        List<JsonObject> usage = Bus.events("mimiq.usage.v1", "io.mimiq.usage.call.completed", person.userId(), 2);
        JsonObject ledger = new JsonObject(person.request()
                .get("/api/topics/" + person.topicId() + "/egress")
                .asString());

        assertThat(usage).extracting(event -> event.getString("operation")).containsExactly("extract", "answer");
        assertThat(usage).allSatisfy(event -> {
            assertThat(event.getString("topicId")).isEqualTo(person.topicId());
            assertThat(event.getString("model")).isEqualTo("local-extractive");
            assertThat(event.getString("outcome")).isEqualTo("completed");
            assertThat(event.getString("priceVersion")).isNotBlank();
            assertThat(event.getLong("inputTokens")).isPositive();
        });
        List<JsonObject> calls = Neighbourhood.items(ledger, "items");
        assertThat(calls)
                .extracting(call -> call.getString("callId"))
                .containsExactly(usage.get(1).getString("callId"), usage.get(0).getString("callId"));
        assertThat(calls.get(0).getString("purpose")).isEqualTo("question");
        assertThat(calls.get(0).getBoolean("leftTheSystem")).isFalse();
        assertThat(calls.get(0).getJsonArray("statementIds")).hasSize(1);
        assertThat(Neighbourhood.items(calls.get(0), "sources"))
                .extracting(source -> source.getString("id"))
                .contains(asked.the("message").data().getString("userMessageId"));
        assertThat(Neighbourhood.reservations(person.userId()))
                .extracting(reservation -> reservation.getString("callId"))
                .containsExactlyInAnyOrder(
                        usage.get(0).getString("callId"), usage.get(1).getString("callId"));
    }

    @Test
    void leadsFromAnAnswerToWhatWasSentForIt() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin. The office opens at 9:30.", "update");
        EventStream answer = person.say("Where is the office?", "ask");
        JsonObject usage = answer.the("usage").data();
        String path = "/api/topics/" + person.topicId() + "/egress/" + usage.getString("callId");

        Response call = person.request().get(path);

        assertThat(call.statusCode()).isEqualTo(200);
        assertThat(call.jsonPath().getString("callId")).isEqualTo(usage.getString("callId"));
        assertThat(call.jsonPath().getString("provider")).isEqualTo(usage.getString("provider"));
        assertThat(call.jsonPath().getBoolean("leftTheSystem")).isEqualTo(usage.getBoolean("leftTheSystem"));
        assertThat(call.jsonPath().getInt("statementCount"))
                .isEqualTo(usage.getInteger("statementCount"))
                .isEqualTo(2);
        Response stored = person.request().get(person.messages() + "/" + answer.messageId());
        assertThat(new JsonObject(stored.asString()).getJsonObject("usage")).isEqualTo(usage);
    }

    @Test
    void showsACallToItsOwnerInItsTopicOnly() {
        Person person = Person.withTopic();
        JsonObject usage =
                person.say("The office is in Berlin.", "update").the("usage").data();
        Person elsewhere = person.withAnotherTopic();
        Person stranger = Person.withTopic();
        String call = "/egress/" + usage.getString("callId");

        assertProblem(person.request().get("/api/topics/" + elsewhere.topicId() + call), 404, "not-found");
        assertProblem(stranger.request().get("/api/topics/" + person.topicId() + call), 404, "not-found");
        assertProblem(stranger.request().get("/api/topics/" + stranger.topicId() + call), 404, "not-found");
        assertProblem(person.request().get("/api/topics/" + person.topicId() + "/egress/none"), 404, "not-found");
    }

    @Test
    @Proves({"MQ-12", "MQ-15"})
    void keepsNothingReadableInTheDatabaseOrOnTheBus() {
        Person person = Person.withTopic();
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

        person.say("The " + canary + " office is in Berlin.", "update");
        EventStream answer = person.say("Where is the " + canary + " office?", "ask");

        assertThat(answer.text()).contains(canary);
        assertThat(Store.everything()).contains(answer.messageId()).doesNotContain(canary);
        assertThat(Bus.everything("mimiq.usage.v1")).contains(person.userId()).doesNotContain(canary);
    }
}
