package io.mimiq.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.Documents;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is too long to be read at once is taken in part by part, and what is taken in stays. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
@WithTestResource(ClaudeStandIn.class)
class LongNoteTest {

    private static final String REST = "The note was taken in up to here; the rest of it was not.";

    /** Of 30 units in two parts. */
    private static final String LONG = IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "Room " + i + " is " + "very ".repeat(80) + "large.")
            .collect(Collectors.joining("\n\n"));

    @AfterEach
    void release() {
        ClaudeStandIn.release();
    }

    @Test
    void isTakenInPartByPart() {
        Person person = Person.withTopic();
        ClaudeStandIn.next("change-set-all");
        ClaudeStandIn.next("change-set-all");

        EventStream answer = person.say(LONG, "update");

        assertThat(answer.types())
                .containsExactly(
                        "message", "delta", "change", "account", "delta", "change", "account", "usage", "done");
        assertThat(answer.text())
                .startsWith("Part 1 of 2: I added all of it.")
                .contains("\n\nPart 2 of 2: I added all of it.");
        JsonObject stored = stored(person, answer.messageId());
        assertThat(stored.getJsonObject("account").getInteger("kept")).isEqualTo(30);
        assertThat(stored.getJsonObject("change").getInteger("version")).isEqualTo(2);
        assertThat(Neighbourhood.statements(person.userId(), person.topicId())).hasSize(30);
        assertThat(changeSets(person))
                .extracting(changeSet -> changeSet.getString("changeSetId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsWhatWasTakenInWhenItIsStopped() {
        Person person = Person.withTopic();
        ClaudeStandIn.next("change-set-all");
        ClaudeStandIn.nextHolds("change-set-all", 2);
        EventStream answer = person.post(Person.body(LONG, "update"));
        answer.readTo("account");

        Response stopped = person.request().post(person.messages() + "/" + answer.messageId() + "/stop");

        assertThat(stopped.jsonPath().getString("state")).isEqualTo("stopped");
        assertThat(stopped.jsonPath().getString("text"))
                .startsWith("Part 1 of 2: I added all of it.")
                .endsWith(REST);
        assertThat(stopped.jsonPath().getInt("change.version")).isEqualTo(1);
        assertThat(changeSets(person)).hasSize(1);
    }

    @Test
    void keepsWhatWasTakenInWhenTheRestFails() {
        Person person = Person.withTopic();
        ClaudeStandIn.next("change-set-all");
        ClaudeStandIn.nextError(400, "invalid_request_error");

        EventStream answer = person.say(LONG, "update");

        assertThat(answer.types()).contains("change", "account").endsWith("usage", "error");
        assertThat(answer.text()).endsWith(REST);
        assertThat(stored(person, answer.messageId()).getString("state")).isEqualTo("failed");
        assertThat(changeSets(person)).hasSize(1);
    }

    @Test
    void isTakenInByHalvesWhenTheModelIsCutOff() {
        Person person = Person.withTopic();
        ClaudeStandIn.next("change-set-cut-off");
        ClaudeStandIn.next("change-set-all");
        ClaudeStandIn.next("change-set-all");

        EventStream answer = person.say("It rains.\n\nIt pours.", "update");

        assertThat(answer.text()).startsWith("Part 1 of 2: ").contains("Part 2 of 2: ");
        assertThat(Neighbourhood.statements(person.userId(), person.topicId()))
                .containsExactly("It rains.", "It pours.");
    }

    @Test
    void asksAgainWhenTheModelAnswersInProse() {
        Person person = Person.withTopic();
        ClaudeStandIn.next("change-set-none");

        EventStream answer = person.say("The office is in Berlin.", "update");

        assertThat(answer.types()).containsExactly("message", "delta", "change", "account", "usage", "done");
        assertThat(Neighbourhood.reservations(person.userId())).hasSize(2);
    }

    @Test
    void tellsThatNothingWasChangedWhenTheModelAnswersInProseTwice() {
        Person person = Person.withTopic();
        ClaudeStandIn.next("change-set-none");
        ClaudeStandIn.next("change-set-none");

        EventStream answer = person.say("The office is in Berlin.", "update");

        JsonObject error = answer.the("error").data();
        assertThat(error.getString("type")).isEqualTo("urn:mimiq:problem:ai-unusable");
        assertThat(error.getString("detail")).contains("Nothing was changed").contains("Try again");
        assertThat(changeSets(person)).isEmpty();
        String said = stored(person, answer.messageId()).getString("replyTo");
        assertThat(stored(person, said).getString("text")).isEqualTo("The office is in Berlin.");
    }

    @Test
    void leavesOutOfADocumentOnlyWhatTheModelCannotRead() {
        Person person = Person.withTopic();
        ClaudeStandIn.next("change-set-none");
        ClaudeStandIn.next("change-set-none");
        ClaudeStandIn.next("change-set-all");
        ClaudeStandIn.next("change-set-none");
        ClaudeStandIn.next("change-set-none");

        String documentId = Documents.store(person, "It rains.\n\nIt pours.\n");

        assertThat(Documents.reports(person, 1))
                .extracting(report -> report.getString("state"))
                .containsExactly("processed");
        assertThat(Neighbourhood.topic(person.userId(), person.topicId())
                        .getJsonObject("accounts")
                        .getJsonArray(documentId))
                .containsExactly("kept", "left_out");
    }

    private static JsonObject stored(Person person, String messageId) {
        return Eventually.see(
                () -> new JsonObject(person.request()
                        .get(person.messages() + "/" + messageId)
                        .asString()),
                message -> assertThat(message.getString("state")).isNotEqualTo("running"));
    }

    private static List<JsonObject> changeSets(Person person) {
        return Neighbourhood.items(Neighbourhood.topic(person.userId(), person.topicId()), "changeSets");
    }
}
