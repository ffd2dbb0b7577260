package io.mimiq.conversation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.Bus;
import io.mimiq.conversation.Documents;
import io.mimiq.conversation.Eventually;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.Store;
import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class IngestTest {

    @Test
    void readsADocumentIntoTheKnowledge() {
        Person person = Person.withTopic();
        String text = "# Office\n\nThe office is in Berlin.\n\n# Travel\n\nTrains are booked by Kim.\n";

        String documentId = Documents.store(person, text, 1);

        assertThat(Documents.reports(person, 1))
                .containsExactly(new JsonObject()
                        .put("documentId", documentId)
                        .put("revision", 1)
                        .put("state", "processed"));
        assertThat(Neighbourhood.statements(person.userId(), person.topicId()))
                .containsExactly("The office is in Berlin.", "Trains are booked by Kim.");
    }

    @Test
    void keepsALongDocumentAsASourcePartByPart() {
        Person person = Person.withTopic();
        StringBuilder text = new StringBuilder("# Rooms\n\n");
        for (int i = 0; i < 4_500; i++) {
            text.append("- Room ").append(i).append(" is free.\n");
        }

        String documentId = Documents.store(person, text.toString(), 1);

        Documents.reports(person, 1);
        JsonObject topic = Neighbourhood.topic(person.userId(), person.topicId());
        List<JsonObject> changeSets = Neighbourhood.items(topic, "changeSets");
        assertThat(changeSets).hasSize(2);
        JsonObject first = changeSets.get(0).getJsonObject("part");
        JsonObject second = changeSets.get(1).getJsonObject("part");
        assertThat(first.getInteger("start")).isZero();
        assertThat(text.substring(first.getInteger("end"), second.getInteger("start")))
                .isBlank();
        assertThat(second.getInteger("end")).isEqualTo(text.length() - 1);
        assertThat(topic.getJsonObject("accounts").getJsonArray(documentId))
                .hasSize(4_501)
                .containsOnly("reference");
        assertThat(Store.find("ingests", new Document("_id", documentId + ".1")).get(0))
                .containsEntry("unitsDone", 4_501);
    }

    @Test
    void readsAPageOfConfluenceAsMarkdown() {
        Person person = Person.withTopic();
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.page(person.userId(), person.topicId(), documentId, "# Office\n\nThe office is in Berlin.");

        Documents.tell(person, documentId, 1);

        Documents.reports(person, 1);
        JsonObject topic = Neighbourhood.topic(person.userId(), person.topicId());
        assertThat(Neighbourhood.items(topic, "changeSets").get(0).getJsonObject("source"))
                .isEqualTo(new JsonObject()
                        .put("id", documentId)
                        .put("kind", "confluence")
                        .put("title", "Handbook.md")
                        .put("revision", 1));
        assertThat(Neighbourhood.items(topic, "sections"))
                .extracting(section -> section.getString("heading"))
                .containsExactly("Office");
    }

    @Test
    void goesOnBehindTheUnitsThatWereTakenIn() {
        Person person = Person.withTopic();
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, "It rains.\n\nIt pours.\n", 1);

        Store.insert(
                "ingests",
                job(person, documentId)
                        .append("unitsDone", 1)
                        .append("attempts", 1)
                        .append("dueAt", new Date(0)));

        Documents.reports(person, 1);
        assertThat(Neighbourhood.statements(person.userId(), person.topicId())).containsExactly("It pours.");
    }

    @Test
    void readsARevisionOnceHoweverOftenItIsToldOf() {
        Person person = Person.withTopic();
        String documentId = Documents.store(person, "The office is in Berlin.", 1);
        Documents.reports(person, 1);

        Documents.tell(person, documentId, 1);
        Documents.tell(person, documentId, 1);
        Documents.store(person, "Trains are booked by Kim.", 1);

        Documents.reports(person, 2);
        assertThat(Neighbourhood.reservations(person.userId())).hasSize(2);
    }

    @Test
    void leavesAnOutdatedRevisionToTheNewerOne() {
        Person person = Person.withTopic();
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, "The office is in Berlin.", 2);

        Documents.tell(person, documentId, 1);
        Documents.tell(person, documentId, 2);

        assertThat(Documents.reports(person, 1))
                .extracting(report -> report.getInteger("revision"))
                .containsExactly(2);
    }

    @Test
    void leavesOutOnlyWhatKnowledgeServiceRefuses() {
        Person person = Person.withTopic();
        // both sentences, then the first of them
        Neighbourhood.next(person.userId(), "refuse", 2);

        String documentId = Documents.store(person, "The office is in Berlin.\n\nTrains are booked by Kim.\n", 1);

        assertThat(Documents.reports(person, 1)).containsExactly(report(documentId, "processed", null));
        JsonObject topic = Neighbourhood.topic(person.userId(), person.topicId());
        assertThat(topic.getJsonObject("accounts").getJsonArray(documentId)).containsExactly("left_out", "kept");
        assertThat(Neighbourhood.items(topic, "changeSets").get(0).getJsonArray("account"))
                .singleElement()
                .satisfies(unit -> assertThat(((JsonObject) unit).getString("reason"))
                        .isEqualTo("the change would have lost or invented knowledge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget-exceeded", "ceiling-reached"})
    void waitsForABudgetAndSaysSoMeanwhile(String refusal) {
        Person person = Person.withTopic();
        Neighbourhood.refuseToPay(person.userId(), refusal);

        String documentId = Documents.store(person, "The office is in Berlin.", 1);
        Documents.reportsUntil(person, "pending");
        Neighbourhood.pay(person.userId());

        assertThat(Documents.reportsUntil(person, "processed"))
                .startsWith(report(documentId, "pending", refusal))
                .endsWith(report(documentId, "pending", null), report(documentId, "processed", null))
                .noneMatch(report -> report.getString("state").equals("failed"));
        assertThat(Neighbourhood.statements(person.userId(), person.topicId()))
                .containsExactly("The office is in Berlin.");
    }

    @Test
    void doesNotCountThePausesAsAttempts() {
        Person person = Person.withTopic();
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, "The office is in Berlin.", 1);
        Neighbourhood.refuseToPay(person.userId(), "budget-exceeded");

        Store.insert("ingests", job(person, documentId).append("attempts", 6).append("dueAt", new Date(0)));
        Documents.reportsUntil(person, "pending");
        Neighbourhood.next(person.userId(), "base", 5);
        Neighbourhood.pay(person.userId());

        assertThat(Documents.reportsUntil(person, "processed"))
                .noneMatch(report -> report.getString("state").equals("failed"));
    }

    @Test
    void triesAgainWhenAFailureMayPass() {
        Person person = Person.withTopic();
        Neighbourhood.next(person.userId(), "base", 5);

        Documents.store(person, "The office is in Berlin.", 1);

        assertThat(Documents.reports(person, 1))
                .extracting(report -> report.getString("state"))
                .containsExactly("processed");
    }

    @Test
    void goesOnAtOnceWithWhatAnEarlierRunOfThisReplicaLeft() {
        Person person = Person.withTopic();
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, "The office is in Berlin.", 1);

        Store.insert(
                "ingests",
                job(person, documentId)
                        .append("attempts", 1)
                        .append("dueAt", Date.from(Instant.now().plus(Duration.ofHours(1))))
                        .append("replica", "test")
                        .append("run", "earlier"));

        assertThat(Documents.reports(person, 1))
                .extracting(report -> report.getString("state"))
                .containsExactly("processed");
    }

    @Test
    void doesNotReadAgainWhatAnEarlierReleaseFinished() {
        Person person = Person.withTopic();
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, "The office is in Berlin.", 1);

        Store.insert(
                "ingests",
                job(person, documentId)
                        .append("state", "DONE")
                        .append("attempts", 1)
                        .append("dueAt", new Date(0)));

        List<Document> kept = Eventually.see(
                () -> Store.find("ingests", new Document("_id", documentId + ".1")),
                found -> assertThat(found)
                        .singleElement()
                        .satisfies(job -> assertThat(job).doesNotContainKey("dueAt")));
        assertThat(kept.get(0)).containsEntry("state", "DONE").containsEntry("attempts", 1);
        assertThat(Neighbourhood.reservations(person.userId())).isEmpty();
    }

    @Test
    void keepsNoJobOfATopicThatIsErasedBeforeItsEventArrives() {
        Person person = Person.withTopic();
        JsonObject data = new JsonObject()
                .put("deletionId", UUID.randomUUID().toString())
                .put("userId", person.userId())
                .put("scope", "topic")
                .put("topicId", person.topicId())
                .put("services", new JsonArray().add("conversation-service"));
        Bus.publish(
                "mimiq.privacy.v1", "knowledge-service", "io.mimiq.privacy.erasure.requested", person.userId(), data);
        assertThat(Bus.events("mimiq.privacy.v1", "io.mimiq.privacy.erasure.completed", person.userId(), 1))
                .hasSize(1);

        String documentId = Documents.store(person, "The office is in Berlin.", 1);

        Person other = Person.withTopic();
        Documents.store(other, "The office is in Berlin.", 1);
        Documents.reports(other, 1);
        assertThat(Store.find("ingests", new Document("_id", documentId + ".1")))
                .isEmpty();
        assertThat(Neighbourhood.reservations(person.userId())).isEmpty();
    }

    @Test
    void waitsForAnotherServiceHoweverOftenItWasTried() {
        Person person = Person.withTopic();
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, "The office is in Berlin.", 1);
        // an attempt asks four times: the first attempt fails, the second does not
        Neighbourhood.next(person.userId(), "get", 5);

        Store.insert("ingests", job(person, documentId).append("attempts", 6).append("dueAt", new Date(0)));

        assertThat(Documents.reports(person, 1))
                .extracting(report -> report.getString("state"))
                .containsExactly("processed");
    }

    private static Document job(Person person, String documentId) {
        return new Document("_id", documentId + ".1")
                .append("userId", person.userId())
                .append("topicId", person.topicId())
                .append("documentId", documentId)
                .append("revision", 1L)
                .append("state", "PENDING");
    }

    private static JsonObject report(String documentId, String state, @Nullable String problem) {
        JsonObject report = new JsonObject()
                .put("documentId", documentId)
                .put("revision", 1)
                .put("state", state);
        return problem == null ? report : report.put("problem", problem);
    }
}
