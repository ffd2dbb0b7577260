package io.mimiq.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.Documents;
import io.mimiq.conversation.EventStream;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main path with the embedded provider. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ConversationTest {

    @Test
    void turnsANoteIntoKnowledge() {
        Person person = Person.withTopic();

        EventStream answer = person.say("The office is in Berlin. It opens at 9:30.", "update");

        assertThat(answer.types()).containsExactly("message", "delta", "change", "account", "usage", "done");
        assertThat(answer.events()).extracting("id").containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(answer.text()).isEqualTo("Added “Notes” with two statements.");
        assertThat(answer.the("change").data().getLong("version")).isEqualTo(1);
        assertThat(answer.the("done").data().getString("stopReason")).isEqualTo("changed");
        assertThat(Neighbourhood.statements(person.userId(), person.topicId()))
                .containsExactly("The office is in Berlin.", "It opens at 9:30.");
    }

    @Test
    void accountsForEachSentenceOfANote() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");

        EventStream answer = person.say("The office is in Berlin. It has 3 floors.", "update");

        JsonObject account = answer.the("account").data();
        assertThat(account.getString("sourceId"))
                .isEqualTo(answer.the("message").data().getString("userMessageId"));
        assertThat(account.getInteger("kept")).isEqualTo(1);
        assertThat(account.getInteger("confirmed")).isEqualTo(1);
        assertThat(account.fieldNames())
                .containsExactlyInAnyOrder(
                        "sourceId",
                        "kept",
                        "confirmed",
                        "contested",
                        "reference",
                        "asked",
                        "instruction",
                        "leftOut",
                        "rejectedBefore");
        JsonObject stored = new JsonObject(person.request()
                .get(person.messages() + "/" + answer.messageId())
                .asString());
        assertThat(stored.getJsonObject("account")).isEqualTo(account);
        assertThat(person.stream(answer.messageId()).readAll().the("account").data())
                .isEqualTo(account);
    }

    @Test
    void keepsNothingOfANoteWithoutWords() {
        Person person = Person.withTopic();

        EventStream answer = person.say("---", "update");

        assertThat(answer.types()).containsExactly("message", "delta", "usage", "done");
        assertThat(answer.text()).isEqualTo("There is nothing in it to keep.");
        assertThat(answer.the("done").data().getString("stopReason")).isEqualTo("unchanged");
    }

    @Test
    void takesASectionOfALongDocumentOntoThePageWhenAskedTo() {
        Person person = Person.withTopic();
        String text = "# Trains\n\nBook second class.\n\n# Rest\n\n" + "Something else is said here.\n\n".repeat(800);
        String documentId = Documents.store(person, text);
        Documents.reports(person, 1);

        EventStream answer = person.say("Put the section Trains on the page.", "auto");
        EventStream reviewed = person.post(new JsonObject()
                        .put("text", "Put the section Trains on the page.")
                        .put("review", true)
                        .encode())
                .readAll();

        assertThat(answer.text()).isEqualTo("Took “Trains” of “Handbook” onto the page.");
        assertThat(answer.the("account").data().getInteger("instruction")).isEqualTo(1);
        JsonObject topic = Neighbourhood.topic(person.userId(), person.topicId());
        assertThat(answer.the("change").data().getInteger("version")).isEqualTo(topic.getInteger("version"));
        assertThat(Neighbourhood.items(topic, "kept")).singleElement().satisfies(kept -> {
            assertThat(kept.getString("sourceId")).isEqualTo(documentId);
            assertThat(kept.getJsonArray("units")).containsExactly(1, 2);
        });
        assertThat(reviewed.text()).startsWith("Nothing was taken onto the page.");
    }

    @Test
    void citesWhatIsKnownBesideThePageByItsPlaceInTheSource() {
        Person person = Person.withTopic();
        String sentence = "The reactor hall is locked at night.";
        String text = "# Handbook\n\n" + "Something else is said here.\n\n".repeat(800) + sentence + "\n";
        Documents.store(person, text);
        Documents.reports(person, 1);

        EventStream answer = person.say("When is the reactor hall locked?", "ask");

        JsonObject citation = answer.the("citation").data();
        assertThat(citation.getString("statementId")).isNull();
        assertThat(citation.getString("sourceId")).isNotBlank();
        assertThat(citation.getString("quote")).isEqualTo(sentence);
        assertThat(text.substring(citation.getInteger("start"), citation.getInteger("end")))
                .isEqualTo(sentence);
        JsonObject stored = new JsonObject(person.request()
                        .get(person.messages() + "/" + answer.messageId())
                        .asString())
                .getJsonArray("citations")
                .getJsonObject(0);
        assertThat(stored.containsKey("statementId")).isFalse();
        assertThat(stored.getInteger("start")).isEqualTo(citation.getInteger("start"));
    }

    @Test
    void answersAQuestionWithCitations() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin. The retention period is 30 days.", "update");

        EventStream answer = person.say("Where is the office?", "ask");

        assertThat(answer.types()).containsExactly("message", "delta", "citation", "usage", "done");
        assertThat(answer.text()).isEqualTo("The office is in Berlin.");
        assertThat(answer.the("citation").data().getString("quote")).isEqualTo("The office is in Berlin.");
        assertThat(answer.the("usage").data().getString("model")).isEqualTo("local-extractive");
        assertThat(answer.the("usage").data().getLong("costMicroUsd")).isZero();
        assertThat(answer.the("usage").data().getString("provider")).isEqualTo("local");
        assertThat(answer.the("usage").data().getBoolean("leftTheSystem")).isFalse();
        assertThat(answer.the("usage").data().getInteger("statementCount")).isEqualTo(2);
        assertThat(answer.the("done").data().getString("stopReason")).isEqualTo("end");
    }

    @Test
    void makesAContradictionAProposal() {
        Person person = Person.withTopic();
        person.say("The office opens at 9:30.", "update");

        EventStream answer = person.say("The office opens at 10:00.", "update");

        assertThat(answer.types()).containsExactly("message", "delta", "proposal", "account", "usage", "done");
        List<JsonObject> operations = Neighbourhood.items(answer.the("proposal").data(), "operations");
        assertThat(operations).singleElement().satisfies(operation -> {
            assertThat(operation.getString("text")).isEqualTo("The office opens at 10:00.");
            assertThat(operation.getString("previousText")).isEqualTo("The office opens at 9:30.");
        });
    }

    @Test
    @Proves("MQ-06")
    void keepsTheHistoryOldestFirst() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        person.say("Where is the office?", "auto");

        JsonObject history = new JsonObject(person.request()
                .get(person.messages())
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(Neighbourhood.items(history, "items"))
                .extracting(message -> message.getString("role") + ": " + message.getString("text"))
                .containsExactly(
                        "user: The office is in Berlin.",
                        "assistant: Added “Notes” with one statement.",
                        "user: Where is the office?",
                        "assistant: The office is in Berlin.");
    }
}
