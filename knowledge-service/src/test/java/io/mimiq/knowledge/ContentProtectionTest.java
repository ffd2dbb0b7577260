package io.mimiq.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Puts a canary wherever content can be put, and looks for it where no content may be. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ContentProtectionTest {

    private static final String CANARY = "Kanarienvogel";

    @Inject
    Database database;

    private final Api api = Api.newUser();

    @Test
    @Proves("MQ-12")
    void noContentIsInTheDatabase() {
        fillWithCanaries();

        List<String> found = database.holding(CANARY);

        assertThat(found).isEmpty();
        assertThat(database.sizes())
                .containsKeys(
                        "topics", "versions", "bodies", "statements", "sources", "proposals", "documents", "originals");
    }

    @Test
    void noContentIsInEvents() {
        fillWithCanaries();

        List<JsonNode> events =
                Kafka.events(api.userId(), 9, "mimiq.audit.v1", "mimiq.knowledge.v1", "mimiq.privacy.v1");

        assertThat(events).noneMatch(event -> event.toString().contains(CANARY));
        assertThat(events)
                .filteredOn(event -> event.get("type").asText().equals("io.mimiq.audit.recorded"))
                .extracting(event -> event.get("data").get("action").asText())
                .contains(
                        "topic.created",
                        "topic.renamed",
                        "version.created",
                        "knowledge.edited",
                        "document.uploaded",
                        "proposal.decided");
        assertThat(events)
                .extracting(event -> event.get("type").asText())
                .contains("io.mimiq.knowledge.version.created", "io.mimiq.knowledge.document.stored");
    }

    private void fillWithCanaries() {
        String topicId = api.createTopic("Topic " + CANARY);
        String topic = "/api/topics/" + topicId;
        api.json(Map.of("title", "Renamed " + CANARY))
                .header("If-Match", "\"1\"")
                .patch(topic)
                .then()
                .statusCode(200);
        api.apply(topicId, canaries(0));
        ChangeSetBody waiting = new ChangeSetBody(1)
                .conflict("s1", "s2", "The other " + CANARY + ".")
                .source(Map.of("id", "m2", "kind", "message", "text", CANARY + " was said again and again."));
        api.apply(topicId, waiting);
        api.json(Map.of("reject", List.of("op-s2")))
                .post(topic + "/proposals/" + waiting.id() + "/decision")
                .then()
                .statusCode(200);
        api.json(Map.of(
                        "sections",
                        List.of(Map.of("heading", "By hand " + CANARY, "body", "I know a " + CANARY + ".")),
                        "changelog",
                        "Hand " + CANARY))
                .header("If-Match", "\"1\"")
                .put(topic + "/knowledge")
                .then()
                .statusCode(200);
        String document = api.user()
                .multiPart("file", CANARY + ".md", ("A document about a " + CANARY).getBytes(UTF_8))
                .post(topic + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api.service("knowledge:write")
                .contentType("application/json")
                .body(Map.of("revision", 1, "state", "failed", "problem", "Could not read " + CANARY))
                .put(api.internal(topicId) + "/documents/" + document + "/state")
                .then()
                .statusCode(204);
    }

    private static ChangeSetBody canaries(int base) {
        return new ChangeSetBody(base)
                .section("first", "Heading " + CANARY)
                .add("s1", "There is a " + CANARY + ".", "first")
                .source(Map.of(
                        "id",
                        "m1",
                        "kind",
                        "message",
                        "title",
                        "Title " + CANARY,
                        "text",
                        CANARY + " is said to sing well."));
    }
}
