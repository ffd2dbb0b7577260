package io.mimiq.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.conversation.EventStream;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class WithdrawalsTest {

    private static final Duration LATER = Duration.ofMinutes(5);

    private final Person person = Person.withTopic();
    private String noteId = "";

    @Inject
    DueWork<MessageDocument> interrupted;

    @BeforeEach
    void sayNote() {
        EventStream noted = person.say("The office is in Berlin.", "update");
        noteId = person.messages() + "/" + noted.the("message").data().getString("userMessageId");
    }

    private void goOn() {
        interrupted.run(Instant.now().plus(LATER)).await().atMost(Patience.ANSWER);
    }

    private List<JsonObject> withdrawn() {
        return Neighbourhood.items(Neighbourhood.topic(person.userId(), person.topicId()), "withdrawn");
    }

    @Test
    void deletesANoteByItselfOnceTheKnowledgeIsBack() {
        Neighbourhood.next(person.userId(), "delete", 4);

        person.request()
                .delete(noteId + "?statements=retire")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:mimiq:problem:unavailable"));

        person.request().get(noteId).then().statusCode(200);
        goOn();
        person.request().get(noteId).then().statusCode(404);
        assertThat(withdrawn()).extracting(each -> each.getString("statements")).containsExactly("retire");
    }

    /** It quotes the note. */
    @Test
    void deletesWhatWasAnsweredToANoteWithIt() {
        String question =
                person.say("Where is the office?", "ask").the("message").data().getString("messageId");
        assertThat(roles()).containsExactly("user", "assistant", "user", "assistant");

        person.request().delete(noteId).then().statusCode(204);

        assertThat(roles()).containsExactly("user", "assistant");
        person.request().get(person.messages() + "/" + question).then().statusCode(200);
    }

    private List<String> roles() {
        return person.request().get(person.messages()).jsonPath().getList("items.role");
    }

    @Test
    void leavesTheNotesAloneThatNobodyDeletes() {
        goOn();

        person.request().get(noteId).then().statusCode(200);
        assertThat(withdrawn()).isEmpty();
    }
}
