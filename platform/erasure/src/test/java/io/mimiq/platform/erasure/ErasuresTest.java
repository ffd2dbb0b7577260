package io.mimiq.platform.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.ErasureRequested;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.erasure.ErasureDocument.State;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class ErasuresTest {
    private static final String SERVICE = "knowledge-service";

    @Inject
    Erasures erasures;

    @Inject
    ErasureCollection stored;

    @Inject
    DueWork<ErasureDocument> work;

    @Inject
    Letters letters;

    @Inject
    Doors doors;

    @Inject
    Audit audit;

    private final String user = "user-" + UUID.randomUUID();
    private final String topic = "topic-" + UUID.randomUUID();

    @AfterEach
    void recover() {
        letters.fail(0);
    }

    @Test
    void erasesATopicAndAcknowledgesWithCounts() {
        await(letters.add(user, topic));
        await(letters.add(user, topic));
        await(letters.add(user, topic + "-other"));

        String id = deleteTopic();

        assertThat(await(letters.ofTopic(topic))).isZero();
        assertThat(await(letters.ofTopic(topic + "-other"))).isEqualTo(1);
        ErasureDocument erasure = get(id);
        assertThat(erasure.state()).isEqualTo(State.ERASED);
        assertThat(erasure.counts()).isEqualTo(Map.of("letters", 2L));
        assertThat(doors.closed()).contains(new Target(user, topic));
        assertThatThrownBy(() -> await(letters.add(user, topic))).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void isTheSameDeletionHoweverOftenItIsAskedFor() {
        await(letters.add(user, topic));
        String id = deleteTopic();

        assertThat(deleteTopic()).isEqualTo(id);
        assertThat(await(erasures.deletionOf(user, topic))).contains(id);
        assertThat(await(erasures.deletionOf("another", topic))).isEmpty();
        assertThat(get(id).counts()).isEqualTo(Map.of("letters", 1L));
    }

    @Test
    void goesOnUntilItSucceedsAndAcknowledgesNothingBefore() {
        await(letters.add(user, topic));
        letters.fail(2);

        String id = deleteTopic();
        assertThat(get(id).state()).isEqualTo(State.REQUESTED);
        assertThat(acknowledgements(id)).isEmpty();

        await(work.run(inAWhile()));
        assertThat(get(id).state()).isEqualTo(State.REQUESTED);

        await(work.run(inAWhile()));
        assertThat(get(id).state()).isEqualTo(State.ERASED);
        assertThat(await(letters.ofTopic(topic))).isZero();
    }

    @Test
    void looksOnceMoreForWhatAHangingWriterBrought() {
        await(letters.add(user, topic));
        String id = deleteTopic();
        await(letters.addLate(user, topic));

        await(work.run(stored.now().plus(Erasures.LAST_LOOK_AFTER).plusSeconds(1)));

        assertThat(await(letters.ofTopic(topic))).isZero();
        ErasureDocument closed = get(id);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.dueAt()).isNull();
    }

    @Test
    void namesNeitherUserNorTopicWhenItIsClosed() {
        await(letters.add(user, topic));
        String id = deleteTopic();
        await(work.run(stored.now().plus(Erasures.LAST_LOOK_AFTER).plusSeconds(1)));
        await(stored.relay(id));

        Document raw = await(stored.mongoCollection()
                .withDocumentClass(Document.class)
                .find(Filters.eq("_id", id))
                .toUni());
        assertThat(Objects.requireNonNull(raw).toJson()).doesNotContain(user).doesNotContain(topic);
        assertThat(raw).doesNotContainKey("target");
    }

    @Test
    void erasesEveryTopicOfAnAccount() {
        await(letters.add(user, topic));
        await(letters.add(user, topic + "-2"));
        String id = UUID.randomUUID().toString();

        await(erasures.carryOut(
                new ErasureRequested(id, user, ErasureRequested.ACCOUNT, null, List.of("other-service", SERVICE))));

        assertThat(await(letters.ofTopic(topic))).isZero();
        assertThat(await(letters.ofTopic(topic + "-2"))).isZero();
        assertThat(get(id).counts()).isEqualTo(Map.of("letters", 2L));
        assertThatThrownBy(() -> await(letters.add(user, topic))).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void leavesAloneWhatOtherServicesAreAskedFor() {
        await(letters.add(user, topic));
        String id = UUID.randomUUID().toString();

        await(erasures.carryOut(
                new ErasureRequested(id, user, ErasureRequested.TOPIC, topic, List.of("other-service"))));

        assertThat(await(letters.ofTopic(topic))).isEqualTo(1);
        assertThat(await(stored.findByIdOptional(id))).isEmpty();
    }

    private String deleteTopic() {
        PendingEvent event = audit.byUser(user, "topic.deleted", new Party("topic", topic), topic);
        return await(erasures.deleteTopic(user, topic, List.of(SERVICE), event));
    }

    private List<JsonNode> acknowledgements(String id) {
        return get(id).outbox().stream()
                .map(PendingEvent::value)
                .map(ErasuresTest::json)
                .filter(event -> event.path("type").asText().endsWith("erasure.completed"))
                .toList();
    }

    private static JsonNode json(String value) {
        try {
            return new ObjectMapper().readTree(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Instant inAWhile() {
        return stored.now().plusSeconds(60);
    }

    private ErasureDocument get(String id) {
        return await(stored.findByIdOptional(id)).orElseThrow();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
