package io.mimiq.conversation.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

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
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class InternalMessageResourceTest {

    private static final String OFFICE = "The office is in Berlin.";

    private final Person person = Person.withTopic();

    private static Response post(Person person, String path, String scope, Object body) {
        return given().auth()
                .oauth2(TestTokens.service("knowledge-service", "conversation-service", scope))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/internal/users/" + person.userId() + "/topics/" + person.topicId() + "/messages" + path);
    }

    private Response search(String... texts) {
        List<Map<String, ?>> wanted = Arrays.stream(texts)
                .<Map<String, ?>>map(text -> Map.of("text", text, "statementIds", List.of()))
                .toList();
        return post(person, "/search", "messages:read", Map.of("wanted", wanted));
    }

    @Test
    void findsWhoSaysSomethingAndWhoQuotesIt() {
        EventStream noted = person.say("# Move\n\n- " + OFFICE + "\n- It opens at 9:30.", "update");
        EventStream asked = person.say("Where is the office?", "ask");
        String noteId = noted.the("message").data().getString("userMessageId");

        Response found = search("It opens at 9:30", "**The office** is in Berlin", "Nobody says this.");

        found.then()
                .statusCode(200)
                .body("id", contains(noteId, asked.messageId()))
                .body("answer", contains(false, true))
                .body("label", contains("# Move", "Move › " + OFFICE))
                .body("said", contains(List.of(0, 1), List.of(1)));
    }

    @Test
    void findsAnAnswerByTheStatementThatItCites() {
        person.say(OFFICE, "update");
        EventStream asked = person.say("Where is the office?", "ask");
        String statementId = asked.the("citation").data().getString("statementId");

        Response found = post(
                person,
                "/search",
                "messages:read",
                Map.of("wanted", List.of(Map.of("text", "Our office: Berlin", "statementIds", List.of(statementId)))));

        found.then().statusCode(200).body("id", contains(asked.messageId()));
    }

    /** Whoever asks about a source alone does not say what it says. */
    @Test
    void findsAnAnswerByTheSourceThatItIsAbout() {
        EventStream noted = person.say(OFFICE, "update");
        String noteId = noted.the("message").data().getString("userMessageId");

        Response found = post(
                person,
                "/search",
                "messages:read",
                Map.of("wanted", List.of(Map.of("text", "", "statementIds", List.of(noteId)))));

        found.then().statusCode(200).body("id", contains(noted.messageId()));
    }

    @Test
    void findsNothingThatIsSaidEverywhereOrByAnotherPerson() {
        person.say("Yes. " + OFFICE, "update");

        search("Yes.").then().statusCode(200).body("", empty());
        post(
                        new Person("somebody-else", person.topicId()),
                        "/search",
                        "messages:read",
                        Map.of("wanted", List.of(Map.of("text", OFFICE, "statementIds", List.of()))))
                .then()
                .body("", empty());
    }

    @Test
    void deletesMessagesOfThatPersonOnly() {
        String answerId = person.say(OFFICE, "update").messageId();
        Map<String, ?> request = Map.of("ids", List.of(answerId, "gone"));

        post(new Person("somebody-else", person.topicId()), "/deletions", "messages:write", request)
                .then()
                .statusCode(204);
        assertThat(person.request().get(person.messages() + "/" + answerId).statusCode())
                .isEqualTo(200);

        post(person, "/deletions", "messages:write", request).then().statusCode(204);
        post(person, "/deletions", "messages:write", request).then().statusCode(204);
        assertThat(person.request().get(person.messages() + "/" + answerId).statusCode())
                .isEqualTo(404);
        post(person, "/deletions", "messages:read", request).then().statusCode(403);
    }

    @Test
    void takesWhatAnswersQuoteOutOfThemAndNothingElse() {
        person.say("# Move\n\n- " + OFFICE + "\n- It opens at 9:30.", "update");
        EventStream asked = person.say("Where is the office?", "ask");
        String statementId = asked.the("citation").data().getString("statementId");
        Map<String, ?> request = Map.of(
                "forgotten", List.of(Map.of("text", "Our office: Berlin", "statementIds", List.of(statementId))));

        post(new Person("somebody-else", person.topicId()), "/quote-deletions", "messages:write", request)
                .then()
                .statusCode(204);
        post(person, "/quote-deletions", "messages:read", request).then().statusCode(403);
        answer(asked).then().body("text", containsString("Berlin"));
        post(person, "/quote-deletions", "messages:write", request).then().statusCode(204);
        post(person, "/quote-deletions", "messages:write", request).then().statusCode(204);

        answer(asked)
                .then()
                .body("text", startsWith("(From a source deleted on "))
                .body("text", not(containsString("Berlin")))
                .body("citations", empty())
                .body("state", equalTo("done"));
        assertThat(person.request()
                        .get(person.messages() + "/" + asked.messageId() + "/stream")
                        .asString())
                .doesNotContain("Berlin")
                .contains("From a source deleted on");
        search("It opens at 9:30").then().body("answer", contains(false));
    }

    /** What it is answered from was read before, the answer stored afterwards. */
    @Test
    void answersFromWhatIsLeftWhenASourceGoesMeanwhile() {
        person.say("# Move\n\n- " + OFFICE + "\n- It opens at 9:30.", "update");
        Neighbourhood.pause(person.userId());
        CompletableFuture<EventStream> asking =
                CompletableFuture.supplyAsync(() -> person.say("Where is the office?", "ask"));
        Eventually.see(
                () -> Neighbourhood.isHeld(person.userId()),
                held -> assertThat(held).isTrue());

        Neighbourhood.forget(person.userId(), person.topicId());
        post(person, "/quote-deletions", "messages:write", Map.of("forgotten", List.of()))
                .then()
                .statusCode(204);
        Neighbourhood.release(person.userId());

        EventStream asked = asking.join();
        assertThat(asked.types()).endsWith("usage", "done");
        assertThat(asked.text()).isNotEmpty().doesNotContain("Berlin");
        answer(asked).then().body("text", not(containsString("Berlin"))).body("state", equalTo("done"));
    }

    private Response answer(EventStream asked) {
        return person.request().get(person.messages() + "/" + asked.messageId());
    }

    @Test
    void refusesWhatIsTooMuch() {
        post(person, "/deletions", "messages:write", Map.of("ids", Collections.nCopies(10_001, "m")))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:validation"));
    }
}
