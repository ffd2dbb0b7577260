package io.mimiq.knowledge.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Database;
import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.Kafka;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.knowledge.Sweeping;
import io.mimiq.platform.contracts.ErasureRequested;
import io.mimiq.platform.erasure.Erasures;
import io.mimiq.platform.testing.EventSender;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ErasureTest {

    /** When all is erased and the last look is due. */
    private static final Duration LAST_LOOK = Duration.ofMinutes(4);

    @Inject
    Database database;

    @Inject
    Erasures erasures;

    @Inject
    Sweeping sweeping;

    private final Api api = Api.newUser();

    @AfterEach
    void workAgain() {
        Faults.stop();
    }

    @Test
    @Proves("MQ-10")
    void leavesNothingOfADeletedTopic() {
        String topicId = fullTopic();
        assertThat(database.holding(topicId)).hasSizeGreaterThan(10);

        Response deleted = api.user().delete("/api/topics/" + topicId);

        String deletionId = deleted.then().statusCode(202).extract().path("deletionId");
        assertThat(database.holding(topicId)).isEmpty();
        assertThat(erasure(deletionId).getDocument("counts"))
                .containsEntry("topics", new BsonInt64(1))
                .containsEntry("versions", new BsonInt64(2))
                .containsEntry("documents", new BsonInt64(1))
                .containsEntry("originals", new BsonInt64(1))
                .containsEntry("proposals", new BsonInt64(1))
                .containsEntry("accounts", new BsonInt64(2))
                .containsKeys("bodies", "statements", "sources")
                .containsKeys("indexes", "index-chunks")
                .hasSize(11);
        assertGone(topicId);
        api.user().get("/api/topics").then().body("items", empty());
        assertThat(api.user().delete("/api/topics/" + topicId).<String>path("deletionId"))
                .isEqualTo(deleted.path("deletionId"));
    }

    @Test
    void goesOnAfterACrashAtAnyMoment() {
        int moment = 0;

        while (crashesAt(moment)) {
            moment++;
        }

        assertThat(moment).isGreaterThan(10);
    }

    private boolean crashesAt(int moment) {
        String topicId = fullTopic();
        Faults.crashAt(moment);
        Response response = api.user().delete("/api/topics/" + topicId);
        boolean crashed = Faults.stop();
        assertThat(response.statusCode()).as("the deletion is noted").isEqualTo(202);
        api.user().get("/api/topics/" + topicId).then().statusCode(404);
        if (crashed) {
            sweepIn(Duration.ofMinutes(1));
            assertThat(database.holding(topicId))
                    .as("swept after a crash at %d", moment)
                    .isEmpty();
            assertThat(state(response.path("deletionId"))).isEqualTo("ERASED");
        }
        return crashed;
    }

    @Test
    void noWriteBringsADeletedTopicBack() throws Exception {
        String topicId = fullTopic();
        CountDownLatch writing = new CountDownLatch(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int number = writer;
            writers.add(threads.submit(() -> writeUntilRefused(topicId, number, writing)));
        }
        writing.await();

        Response deleted = api.user().delete("/api/topics/" + topicId);

        deleted.then().statusCode(202);
        for (Future<Integer> writer : writers) {
            assertThat(writer.get()).isEqualTo(404);
        }
        threads.shutdown();
        assertThat(database.holding(topicId)).isEmpty();
        assertGone(topicId);
    }

    private int writeUntilRefused(String topicId, int writer, CountDownLatch writing) {
        for (int change = 0; ; change++) {
            Response read = api.service("knowledge:read").get(api.internal(topicId));
            if (read.statusCode() == 404) {
                return 404;
            }
            int status = change % 2 == 0 ? applyChange(topicId, read.path("version"), writer, change) : upload(topicId);
            if (status != 200 && status != 201 && status != 409) {
                return status;
            }
            writing.countDown();
        }
    }

    private int applyChange(String topicId, int base, int writer, int change) {
        String id = "w" + writer + "-" + change;
        return api.send(topicId, new ChangeSetBody(base).add(id, "Writer says " + id + ".", "office"))
                .statusCode();
    }

    private int upload(String topicId) {
        return api.user()
                .multiPart("file", "late.txt", "Late.".getBytes(UTF_8))
                .post("/api/topics/" + topicId + "/documents")
                .statusCode();
    }

    @Test
    void forgetsWhichTopicItWasAfterTheLastLook() {
        String topicId = fullTopic();
        String deletionId = api.user().delete("/api/topics/" + topicId).path("deletionId");

        sweepIn(LAST_LOOK);

        assertThat(state(deletionId)).isEqualTo("CLOSED");
        assertThat(erasure(deletionId)).doesNotContainKeys("target", "dueAt");
    }

    @Test
    void deletesAllTopicsOfADeletedAccountOnce() {
        String one = fullTopic();
        String other = api.createTopic("Other");
        String stranger = Api.newUser().topicWithKnowledge();
        String deletionId = UUID.randomUUID().toString();

        EventSender.send(
                "auth-service",
                "mimiq.privacy.v1",
                api.userId(),
                "io.mimiq.privacy.erasure.requested",
                accountDeletion(deletionId, api.userId()));

        assertThat(completed(deletionId)).hasSize(1);
        erasures.carryOut(accountDeletion(deletionId, api.userId())).await().indefinitely();
        assertThat(completed(deletionId)).as("when asked again").hasSize(1);
        assertThat(database.holding(one)).isEmpty();
        assertThat(database.holding(other)).isEmpty();
        assertThat(database.holding(api.userId())).isEmpty();
        assertThat(database.holding(stranger)).isNotEmpty();
        api.user().get("/api/topics").then().body("items", empty());
    }

    private List<JsonNode> completed(String deletionId) {
        return Kafka.events(api.userId(), 2, "mimiq.privacy.v1").stream()
                .filter(event -> event.get("type").asText().equals("io.mimiq.privacy.erasure.completed"))
                .filter(event -> event.get("data").get("deletionId").asText().equals(deletionId))
                .toList();
    }

    @Test
    void findsTheTopicOfADeletedAccountAgainAfterACrashBehindAnyWrite() {
        int moment = 1;

        while (accountDeletionCrashesAt(moment)) {
            moment += 2;
        }

        assertThat(moment).isGreaterThan(20);
    }

    private boolean accountDeletionCrashesAt(int moment) {
        Api account = Api.newUser();
        String topicId = account.topicWithKnowledge();
        ErasureRequested request = accountDeletion(UUID.randomUUID().toString(), account.userId());
        Faults.crashAt(moment);
        erasures.carryOut(request).await().indefinitely();
        boolean crashed = Faults.stop();

        sweepIn(Duration.ofMinutes(1));

        for (String gone : List.of(topicId, account.userId())) {
            assertThat(database.holding(gone))
                    .as("swept after a crash at %d", moment)
                    .isEmpty();
        }
        return crashed;
    }

    private static ErasureRequested accountDeletion(String deletionId, String userId) {
        return new ErasureRequested(deletionId, userId, ErasureRequested.ACCOUNT, null, List.of("knowledge-service"));
    }

    private RawBsonDocument erasure(String deletionId) {
        return database.document("erasures", deletionId);
    }

    private String state(String deletionId) {
        return erasure(deletionId).getString("state").getValue();
    }

    private void assertGone(String topicId) {
        String topic = "/api/topics/" + topicId;
        for (String path : List.of(
                "", "/knowledge", "/versions", "/versions/1", "/statements", "/sources", "/proposals", "/documents")) {
            api.user().get(topic + path).then().statusCode(404);
        }
        api.send(topicId, new ChangeSetBody(1).section("late", "Late")).then().statusCode(404);
        api.user()
                .multiPart("file", "late.txt", "Late.".getBytes(UTF_8))
                .post(topic + "/documents")
                .then()
                .statusCode(404);
        assertThat(database.holding(topicId)).isEmpty();
    }

    private void sweepIn(Duration time) {
        sweeping.at(Instant.now().plus(time));
    }

    /** Something in every collection. */
    private String fullTopic() {
        String topicId = api.topicWithKnowledge();
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .add("may", "The move was in May.", "office")
                        .conflict("city", "hamburg", "The office is in Hamburg."));
        api.user()
                .multiPart("file", "a.txt", "A document.".getBytes(UTF_8))
                .post("/api/topics/" + topicId + "/documents")
                .then()
                .statusCode(201);
        return topicId;
    }
}
