package io.mimiq.conversation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.Documents;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.answer.ClaudeStandIn;
import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

        Documents.store(person, "The office is in Berlin.");

        assertThat(Documents.reportsUntil(person, "processed"))
                .extracting(report -> report.getString("state") + " " + report.getString("problem"))
                .containsExactly("pending " + code, "pending " + code, "pending null", "processed null");
        assertThat(Neighbourhood.statements(person.userId(), person.topicId()))
                .containsExactly("The office is in Berlin.");
    }

    @Test
    void givesUpOnATextThatTheModelRefuses() {
        Person person = Person.withTopic();
        ClaudeStandIn.nextError(400, "invalid_request_error");

        Documents.store(person, "The office is in Berlin.");

        assertThat(Documents.reportsUntil(person, "failed"))
                .singleElement()
                .satisfies(report -> assertThat(report.getString("problem")).isEqualTo("ai-rejected"));
    }
}
