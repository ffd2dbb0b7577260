package io.mimiq.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What exports get of a topic's conversation. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ExportsTest {

    private final Person person = Person.withTopic();

    @Test
    void hasMessagesAndCallsAsTheApiShowsThem() {
        person.say("The office is in Berlin.", "update");
        person.say("Where is the office?", "ask");

        assertThat(exported(person.userId(), "messages")).hasSize(4).isEqualTo(shown("messages"));
        assertThat(exported(person.userId(), "ai-calls")).hasSize(2).isEqualTo(shown("egress"));
    }

    @Test
    void hasNothingOfAnothersTopic() {
        person.say("The office is in Berlin.", "update");

        assertThat(exported("somebody-else", "messages")).isEmpty();
        assertThat(exported("somebody-else", "ai-calls")).isEmpty();
    }

    @Test
    void asksForTheTopic() {
        given().auth()
                .oauth2(service())
                .get("/internal/users/" + person.userId() + "/exports/messages")
                .then()
                .statusCode(422);
    }

    private List<Object> exported(String userId, String kind) {
        return items("/internal/users/" + userId + "/exports/" + kind + "?topicId=" + person.topicId(), service());
    }

    private List<Object> shown(String kind) {
        return items("/api/topics/" + person.topicId() + "/" + kind, TestTokens.user(person.userId()));
    }

    private static List<Object> items(String path, String token) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static String service() {
        return TestTokens.service("knowledge-service", "conversation-service", "exports:read");
    }
}
