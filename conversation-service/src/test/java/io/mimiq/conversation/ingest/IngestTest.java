package io.mimiq.conversation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.Bus;
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

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class IngestTest {

    @Test
    void readsADocumentIntoTheKnowledge() {
        Person person = Person.withTopic();
        String text = "# Office\n\nThe office is in Berlin.\n\n# Travel\n\nTrains are booked by Kim.\n";

        String documentId = store(person, text, 1);

        assertThat(reports(person, 1))
                .containsExactly(new JsonObject()
                        .put("documentId", documentId)
                        .put("revision", 1)
                        .put("state", "processed"));
        assertThat(Neighbourhood.statements(person.userId(), person.topicId()))
                .containsExactly("The office is in Berlin.", "Trains are booked by Kim.");
    }

    @Test
    void readsALongDocumentInPartsThatKeepTheirPlaceAndHeading() {
        Person person = Person.withTopic();
        StringBuilder text = new StringBuilder("# Rooms\n\n");
        for (int i = 0; i < 400; i++) {
            text.append("- Room ")
                    .append(i)
                    .append(" is reserved for the team number ")
                    .append(i)
                    .append(".\n");
        }

        store(person, text.toString(), 1);

        reports(person, 1);
        JsonObject topic = Neighbourhood.topic(person.userId(), person.topicId());
        assertThat(topic.getJsonArray("changeSets").size()).isGreaterThan(1);
        assertThat(Neighbourhood.items(topic, "sections"))
                .extracting(s -> s.getString("heading"))
                .containsExactly("Rooms");
        assertThat(Neighbourhood.items(topic, "statements")).hasSize(400).allSatisfy(statement -> {
            String quote = statement.getJsonArray("evidence").getJsonObject(0).getString("quote");
            assertThat(quote).isEqualTo(statement.getString("text"));
        });
    }

    @Test
    void readsARevisionOnceHoweverOftenItIsToldOf() {
        Person person = Person.withTopic();
        String documentId = store(person, "The office is in Berlin.", 1);
        reports(person, 1);

        tell(person, documentId, 1);
        tell(person, documentId, 1);
        store(person, "Trains are booked by Kim.", 1);

        reports(person, 2);
        assertThat(Neighbourhood.reservations(person.userId())).hasSize(2);
    }

    @Test
    void leavesAnOutdatedRevisionToTheNewerOne() {
        Person person = Person.withTopic();
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, "The office is in Berlin.", 2);

        tell(person, documentId, 1);
        tell(person, documentId, 2);

        assertThat(reports(person, 1))
                .extracting(report -> report.getInteger("revision"))
                .containsExactly(2);
    }

    @Test
    void tellsWhenADocumentCannotBeRead() {
        Person person = Person.withTopic();
        Neighbourhood.next(person.userId(), "refuse", 1);

        String documentId = store(person, "The office is in Berlin.", 1);

        assertThat(reports(person, 1)).containsExactly(report(documentId, "failed", "change-set-refused"));
    }

    @Test
    void waitsForABudgetAndSaysSoMeanwhile() {
        Person person = Person.withTopic();
        Neighbourhood.budgetIsUsedUp(person.userId());

        String documentId = store(person, "The office is in Berlin.", 1);
        reportsUntil(person, "pending");
        Neighbourhood.budgetIsRaised(person.userId());

        assertThat(reportsUntil(person, "processed"))
                .startsWith(report(documentId, "pending", "budget-exceeded"))
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
        Neighbourhood.budgetIsUsedUp(person.userId());

        Store.insert("ingests", job(person, documentId).append("attempts", 6).append("dueAt", new Date(0)));
        reportsUntil(person, "pending");
        Neighbourhood.next(person.userId(), "base", 5);
        Neighbourhood.budgetIsRaised(person.userId());

        assertThat(reportsUntil(person, "processed"))
                .noneMatch(report -> report.getString("state").equals("failed"));
    }

    @Test
    void triesAgainWhenAFailureMayPass() {
        Person person = Person.withTopic();
        Neighbourhood.next(person.userId(), "base", 5);

        store(person, "The office is in Berlin.", 1);

        assertThat(reports(person, 1))
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

        assertThat(reports(person, 1))
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

        String documentId = store(person, "The office is in Berlin.", 1);

        Person other = Person.withTopic();
        store(other, "The office is in Berlin.", 1);
        reports(other, 1);
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

        assertThat(reports(person, 1))
                .extracting(report -> report.getString("state"))
                .containsExactly("processed");
    }

    private static Document job(Person person, String documentId) {
        return new Document("_id", documentId + ".1")
                .append("userId", person.userId())
                .append("topicId", person.topicId())
                .append("documentId", documentId)
                .append("revision", 1L)
                .append("state", "PENDING")
                .append("partsDone", 0);
    }

    private static String store(Person person, String text, int revision) {
        String documentId = UUID.randomUUID().toString();
        Neighbourhood.document(person.userId(), person.topicId(), documentId, text, revision);
        tell(person, documentId, revision);
        return documentId;
    }

    private static void tell(Person person, String documentId, int revision) {
        JsonObject data = new JsonObject()
                .put("userId", person.userId())
                .put("topicId", person.topicId())
                .put("documentId", documentId)
                .put("revision", revision);
        Bus.publish(
                "mimiq.knowledge.v1", "knowledge-service", "io.mimiq.knowledge.document.stored", person.userId(), data);
    }

    private static JsonObject report(String documentId, String state, @Nullable String problem) {
        JsonObject report = new JsonObject()
                .put("documentId", documentId)
                .put("revision", 1)
                .put("state", state);
        return problem == null ? report : report.put("problem", problem);
    }

    private static List<JsonObject> reportsUntil(Person person, String state) {
        return Eventually.see(
                () -> Neighbourhood.items(Neighbourhood.topic(person.userId(), person.topicId()), "reports"),
                reports -> assertThat(reports)
                        .last()
                        .satisfies(
                                report -> assertThat(report.getString("state")).isEqualTo(state)));
    }

    private static List<JsonObject> reports(Person person, int count) {
        return Eventually.see(
                () -> Neighbourhood.items(Neighbourhood.topic(person.userId(), person.topicId()), "reports"),
                reports -> assertThat(reports).hasSize(count));
    }
}
