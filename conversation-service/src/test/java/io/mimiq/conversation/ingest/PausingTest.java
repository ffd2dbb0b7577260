package io.mimiq.conversation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.Bus;
import io.mimiq.conversation.Eventually;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.answer.ClaudeStandIn;
import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of documents while Claude cannot be called: it is the operator's matter, not theirs. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
@WithTestResource(ClaudeStandIn.class)
class PausingTest {

    @ParameterizedTest
    @CsvSource({
        "401, authentication_error, ai-misconfigured",
        "402, billing_error, ai-unpaid",
        "403, permission_error, ai-misconfigured",
        "404, not_found_error, ai-misconfigured"
    })
    void readsTheDocumentOnceTheCauseIsGone(int status, String type, String code) {
        Person person = Person.withTopic();
        ClaudeStandIn.nextError(status, type);
        ClaudeStandIn.nextError(status, type);

        store(person);

        assertThat(reportsUntil(person, "processed"))
                .extracting(report -> report.getString("state") + " " + report.getString("problem"))
                .containsExactly("pending " + code, "pending " + code, "pending null", "processed null");
        assertThat(Neighbourhood.statements(person.userId(), person.topicId()))
                .containsExactly("The office is in Berlin.");
    }

    @Test
    void givesUpOnATextThatTheModelRefuses() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextError(400, "invalid_request_error");

        store(person);

        assertThat(reportsUntil(person, "failed"))
                .singleElement()
                .satisfies(report -> assertThat(report.getString("problem")).isEqualTo("ai-rejected"));
    }

    private static void store(Person person) {
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, "The office is in Berlin.", 1);
        JsonObject data = new JsonObject()
                .put("userId", person.userId())
                .put("topicId", person.topicId())
                .put("documentId", documentId)
                .put("revision", 1);
        Bus.publish(
                "mimiq.knowledge.v1", "knowledge-service", "io.mimiq.knowledge.document.stored", person.userId(), data);
    }

    private static List<JsonObject> reportsUntil(Person person, String state) {
        return Eventually.see(
                () -> Neighbourhood.items(Neighbourhood.topic(person.userId(), person.topicId()), "reports"),
                reports -> assertThat(reports)
                        .last()
                        .satisfies(
                                report -> assertThat(report.getString("state")).isEqualTo(state)));
    }
}
