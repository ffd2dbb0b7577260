package io.mimiq.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.neighbours.Neighbourhood;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Documents as knowledge-service stores them and tells of them, and what it hears of their reading. */
public final class Documents {

    private Documents() {}

    /** Stores a document and tells of it; returns its id. */
    public static String store(Person person, String text) {
        return store(person, text, 1);
    }

    public static String store(Person person, String text, int revision) {
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, text, revision);
        tell(person, documentId, revision);
        return documentId;
    }

    public static void tell(Person person, String documentId, int revision) {
        JsonObject data = new JsonObject()
                .put("userId", person.userId())
                .put("topicId", person.topicId())
                .put("documentId", documentId)
                .put("revision", revision);
        Bus.publish(
                "mimiq.knowledge.v1", "knowledge-service", "io.mimiq.knowledge.document.stored", person.userId(), data);
    }

    /** All reports on documents, as soon as there are so many. */
    public static List<JsonObject> reports(Person person, int count) {
        return Eventually.see(
                () -> Neighbourhood.items(Neighbourhood.topic(person.userId(), person.topicId()), "reports"),
                reports -> assertThat(reports).hasSize(count));
    }

    /** All reports, as soon as the last says this. */
    public static List<JsonObject> reportsUntil(Person person, String state) {
        return Eventually.see(
                () -> Neighbourhood.items(Neighbourhood.topic(person.userId(), person.topicId()), "reports"),
                reports -> assertThat(reports)
                        .last()
                        .satisfies(
                                report -> assertThat(report.getString("state")).isEqualTo(state)));
    }
}
