package io.mimiq.conversation.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.EventStream;
import io.mimiq.conversation.Eventually;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an answer quotes of a source that is deleted while it is still being written. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
@WithTestResource(ClaudeStandIn.class)
class QuoteDeletionTest {

    private static final String OFFICE = "The office is in Berlin.";
    private static final String NOTICE = "(From a source deleted on ";

    /** Before its first words, in the middle of the quote, before its citation, behind it. */
    private static final List<Integer> PLACES = List.of(2, 7, 8, 9, 10);

    private final Person person = Person.withTopic();
    private String statementId = "";

    @BeforeEach
    void say() {
        person.say(OFFICE, "update");
        statementId = Neighbourhood.items(Neighbourhood.topic(person.userId(), person.topicId()), "statements")
                .get(0)
                .getString("id");
    }

    @AfterEach
    void release() {
        ClaudeStandIn.release();
    }

    @Test
    void isNotStoredWhereverTheAnswerIsJustThen() {
        for (int place : PLACES) {
            EventStream asked = askUpTo(place);

            forget();
            ClaudeStandIn.release();
            asked.readAll();

            JsonPath stored = read(asked);
            assertThat(stored.getString("state")).as("after %s", place).isEqualTo("done");
            assertThat(stored.getString("text"))
                    .as("after %s", place)
                    .contains(NOTICE)
                    .doesNotContain("Berlin", "Büro");
            assertThat(stored.getList("citations")).isEmpty();
            assertThat(person.stream(asked.messageId()).readAll().text()).isEqualTo(stored.getString("text"));
        }
    }

    @Test
    void isGoneAtOnceFromWhatWasSavedAndStaysSo() {
        EventStream asked = askUpTo(9);
        Eventually.see(
                () -> read(asked).getString("text"), text -> assertThat(text).contains("Büro"));

        forget();

        assertThat(read(asked).getString("state")).isEqualTo("running");
        assertThat(read(asked).getString("text")).contains(NOTICE).doesNotContain("Büro");
        person.request().post(person.messages() + "/" + asked.messageId() + "/stop");
        JsonPath stopped = read(asked);
        assertThat(stopped.getString("state")).isEqualTo("stopped");
        assertThat(stopped.getString("text")).contains(NOTICE).doesNotContain("Büro");
    }

    @Test
    void isNotStoredWhenSeveralSourcesGo() {
        EventStream asked = askUpTo(7);

        forget();
        forget(Map.of("text", "Trains are booked by Kim.", "statementIds", List.of()));
        ClaudeStandIn.release();
        asked.readAll();

        assertThat(read(asked).getString("text")).contains(NOTICE).doesNotContain("Berlin");
    }

    /** What is said anew may be answered. */
    @Test
    void staysInAnswersThatBeginLater() {
        forget();

        EventStream asked = person.say("Where is the office?", "ask");

        assertThat(read(asked).getString("text")).contains("Berlin").doesNotContain(NOTICE);
    }

    private EventStream askUpTo(int events) {
        ClaudeStandIn.nextHolds("answer", events);
        EventStream asked = person.post(Person.body("Where is the office?", "ask"));
        asked.readTo(events < 4 ? "message" : "delta");
        return asked;
    }

    private JsonPath read(EventStream asked) {
        return person.request().get(person.messages() + "/" + asked.messageId()).jsonPath();
    }

    private void forget() {
        forget(Map.of("text", OFFICE, "statementIds", List.of(statementId)));
    }

    private void forget(Map<String, ?> forgotten) {
        given().auth()
                .oauth2(TestTokens.service("knowledge-service", "conversation-service", "messages:write"))
                .contentType(ContentType.JSON)
                .body(Map.of("forgotten", List.of(forgotten)))
                .post("/internal/users/" + person.userId() + "/topics/" + person.topicId()
                        + "/messages/quote-deletions")
                .then()
                .statusCode(204);
    }
}
