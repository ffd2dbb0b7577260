package io.mimiq.knowledge.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Database;
import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.Sweeping;
import io.mimiq.platform.events.ReceivedEvent;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class ErasureTest {

    @Inject
    Database database;

    @Inject
    DeletionRepository deletions;

    @Inject
    Sweeping sweeping;

    @Inject
    ErasureConsumer consumer;

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
        assertThat(deletions.findById(deletionId).await().indefinitely().counts())
                .containsEntry("topics", 1L)
                .containsEntry("versions", 2L)
                .containsEntry("documents", 1L)
                .containsEntry("originals", 1L)
                .containsEntry("proposals", 1L);
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
        if (!Faults.stop()) {
            assertThat(response.statusCode()).isEqualTo(202);
            return false;
        }
        assertThat(response.statusCode()).isEqualTo(500);
        boolean noted = moment > 0;
        sweepIn(Duration.ofMinutes(1));
        sweepIn(Erasure.LAST_LOOK_AFTER.plusMinutes(2));
        assertThat(database.holding(topicId).isEmpty())
                .as("swept after a crash at %d", moment)
                .isEqualTo(noted);
        api.user().get("/api/topics/" + topicId).then().statusCode(noted ? 404 : 200);
        return true;
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

        sweepIn(Erasure.LAST_LOOK_AFTER.plusMinutes(1));

        DeletionDocument deletion = deletions.findById(deletionId).await().indefinitely();
        assertThat(deletion.state()).isEqualTo(DeletionDocument.State.CLOSED);
        assertThat(deletion.topicId()).isNull();
        assertThat(deletion.nextAt()).isNull();
    }

    @Test
    void deletesAllTopicsOfADeletedAccountOnce() {
        String one = fullTopic();
        String other = api.createTopic("Other");
        String stranger = Api.newUser().topicWithKnowledge();
        ReceivedEvent request = accountDeletion(UUID.randomUUID().toString());

        consumer.handle(request).await().indefinitely();
        consumer.handle(request).await().indefinitely();

        assertThat(database.holding(one)).isEmpty();
        assertThat(database.holding(other)).isEmpty();
        assertThat(database.holding(stranger)).isNotEmpty();
        api.user().get("/api/topics").then().body("items", empty());
    }

    private ReceivedEvent accountDeletion(String deletionId) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("deletionId", deletionId)
                .put("userId", api.userId())
                .put("scope", "account");
        return new ReceivedEvent(
                "event", ErasureEvents.REQUESTED, "/auth-service", deletionId, Instant.now(), null, data);
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
