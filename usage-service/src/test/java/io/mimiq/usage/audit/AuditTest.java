package io.mimiq.usage.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static io.mimiq.usage.TestEvents.newId;
import static io.mimiq.usage.TestEvents.send;
import static io.mimiq.usage.TestEvents.with;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.mimiq.usage.Dump;
import io.mimiq.usage.TestEvents;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServers.class)
class AuditTest {

    private static final String RECORDED = "io.mimiq.audit.recorded";
    private static final Duration SOON = Patience.EVENT;

    @Inject
    AuditConsumer consumer;

    @Inject
    AuditEntries entries;

    @Inject
    Seals seals;

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final String user = newId("user");
    private final String topic = newId("topic");

    private Map<String, Object> topicEvent(String action) {
        return Map.of(
                "userId",
                user,
                "actor",
                Map.of("kind", "user", "id", user),
                "action",
                action,
                "object",
                Map.of("kind", "topic", "id", topic),
                "topicId",
                topic,
                "outcome",
                "success");
    }

    private Map<String, Object> sessionEvent() {
        return Map.of(
                "userId",
                user,
                "actor",
                Map.of("kind", "user", "id", user),
                "action",
                "session.created",
                "object",
                Map.of("kind", "session", "id", newId("session")),
                "outcome",
                "success");
    }

    private ProducerRecord<String, byte[]> event(Map<String, Object> data) {
        return TestEvents.event(EventTopic.AUDIT, RECORDED, user, Instant.now(), data);
    }

    private static Message<byte[]> arrived(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> arrived = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(arrived.headers()::add);
        return Message.of(sent.value()).addMetadata(new IncomingKafkaRecordMetadata<>(arrived, "audit-in"));
    }

    private void record(Map<String, Object> data) {
        consumer.onAudit(arrived(event(data))).await().atMost(SOON);
    }

    private JsonPath trail(String query) {
        return given().auth()
                .oauth2(TestTokens.user(user))
                .get("/api/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Verifies it as a person would from the documentation, not as the service computes it. */
    private static boolean isWhole(JsonPath trail) throws Exception {
        String expected = trail.getString("head.hash");
        for (int i = 0; i < trail.getList("items").size(); i++) {
            String entry = "items[" + i + "].";
            String lines = "mimiq-audit-v1\n"
                    + Stream.of(
                                    "sequence",
                                    "previousHash",
                                    "id",
                                    "at",
                                    "actor.kind",
                                    "actor.id",
                                    "action",
                                    "outcome",
                                    "subjectDigest")
                            .map(field -> trail.getString(entry + field))
                            .collect(Collectors.joining("\n"));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
            if (!HexFormat.of().formatHex(hash).equals(expected)) {
                return false;
            }
            expected = trail.getString(entry + "previousHash");
        }
        return "0".repeat(64).equals(expected);
    }

    @Test
    void showsWhatArrivedOverKafkaOnce() {
        ProducerRecord<String, byte[]> event = event(topicEvent("topic.created"));

        send(event);
        send(event);
        send(EventTopic.AUDIT, RECORDED, user, sessionEvent());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(trail("").getList("items.action"))
                        .containsExactly("session.created", "topic.created"));
        JsonPath trail = trail("");
        assertThat(trail.getString("items[1].object.id")).isEqualTo(topic);
        assertThat(trail.getString("items[1].topicId")).isEqualTo(topic);
        assertThat(trail.getString("items[1].actor.id")).isEqualTo(user);
        assertThat(trail.getBoolean("items[1].erased")).isFalse();
        assertThat(trail.getLong("head.sequence")).isEqualTo(2);
    }

    @Test
    @Proves("MQ-12")
    void keepsObjectAndTopicUnreadableInTheDatabase() {
        record(topicEvent("topic.created"));

        assertThat(Dump.of(mongo, database)).doesNotContain(topic);
    }

    @Test
    void chainsEntries() throws Exception {
        record(topicEvent("topic.created"));
        record(sessionEvent());
        record(topicEvent("topic.renamed"));

        JsonPath trail = trail("");

        assertThat(trail.getList("items.sequence", Long.class)).containsExactly(3L, 2L, 1L);
        assertThat(isWhole(trail)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "outcome", "actorId", "actorKind"})
    void showsThatAnEntryWasChanged(String field) throws Exception {
        record(topicEvent("topic.created"));
        record(sessionEvent());

        entries.mongoCollection()
                .updateOne(eq("_id", AuditEntry.id(user, 1)), set(field, "forged"))
                .await()
                .atMost(SOON);

        assertThat(isWhole(trail(""))).isFalse();
    }

    @Test
    void showsThatAnEntryWasRemoved() throws Exception {
        record(topicEvent("topic.created"));
        record(sessionEvent());
        record(sessionEvent());

        entries.deleteById(AuditEntry.id(user, 2)).await().atMost(SOON);

        assertThat(isWhole(trail(""))).isFalse();
    }

    @Test
    @Proves("MQ-10")
    void erasesWhatEntriesTellOfATopicAndKeepsTheChainWhole() throws Exception {
        Target target = new Target(user, topic);
        record(topicEvent("topic.created"));
        record(sessionEvent());

        assertThat(entries.erase(target).await().atMost(SOON)).isEqualTo(1);
        record(topicEvent("topic.deleted"));

        JsonPath trail = trail("");
        assertThat(entries.erase(target).await().atMost(SOON)).isZero();
        assertThat(trail.getList("items.erased")).containsExactly(true, false, true);
        assertThat(trail.getString("items[2].object")).isNull();
        assertThat(trail.getString("items[2].topicId")).isNull();
        assertThat(trail.getString("items[1].object.kind")).isEqualTo("session");
        assertThat(isWhole(trail)).isTrue();
        assertThat(Dump.of(mongo, database)).doesNotContain(topic);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 9})
    void neitherForksNorRepeatsUnderConcurrency(long seed) throws Exception {
        List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ProducerRecord<String, byte[]> event = event(sessionEvent());
            events.addAll(Collections.nCopies(1 + i % 3, event));
        }
        Collections.shuffle(events, new Random(seed));

        Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUni(event -> consumer.onAudit(arrived(event)))
                .merge(12)
                .onItem()
                .ignoreAsUni()
                .await()
                .atMost(SOON);

        JsonPath trail = trail("?limit=100");
        assertThat(trail.getList("items")).hasSize(20);
        assertThat(trail.getList("items.id")).doesNotHaveDuplicates();
        assertThat(isWhole(trail)).isTrue();
    }

    @Test
    void pagesNewestFirst() {
        record(sessionEvent());
        record(sessionEvent());
        record(sessionEvent());
        JsonPath first = trail("?limit=2");

        JsonPath second = trail("?limit=2&cursor=" + first.getString("nextCursor"));

        assertThat(first.getList("items.sequence", Long.class)).containsExactly(3L, 2L);
        assertThat(second.getList("items.sequence", Long.class)).containsExactly(1L);
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(second.getLong("head.sequence")).isEqualTo(3);
    }

    @Test
    @Proves("MQ-22")
    void showsNobodyElsesTrail() {
        record(topicEvent("topic.created"));

        JsonPath others = given().auth()
                .oauth2(TestTokens.user(newId("other")))
                .get("/api/audit")
                .jsonPath();

        assertThat(others.getList("items")).isEmpty();
        assertThat(others.getString("head")).isNull();
    }

    @Test
    void showsTheEntriesOfOneTopicOnly() {
        record(topicEvent("topic.created"));
        record(sessionEvent());
        record(with(topicEvent("topic.created"), "topicId", newId("topic")));
        record(topicEvent("topic.renamed"));

        JsonPath newest = trail("?limit=1&topicId=" + topic);
        JsonPath rest = trail("?limit=1&topicId=" + topic + "&cursor=" + newest.getString("nextCursor"));

        assertThat(newest.getList("items.action")).containsExactly("topic.renamed");
        assertThat(rest.getList("items.action")).containsExactly("topic.created");
        assertThat(rest.getList("items.topicId")).containsExactly(topic);
        assertThat(rest.getString("nextCursor")).isNull();
        assertThat(rest.getLong("head.sequence")).isEqualTo(4);
        assertThat(trail("?topicId=none").getList("items")).isEmpty();
    }

    @Test
    void findsNothingOfAnErasedTopic() {
        record(topicEvent("topic.created"));
        entries.erase(new Target(user, topic)).await().atMost(SOON);
        record(topicEvent("topic.deleted"));

        JsonPath found = trail("?topicId=" + topic);

        assertThat(found.getList("items")).isEmpty();
        assertThat(found.getLong("head.sequence")).isEqualTo(2);
    }

    @Test
    @Proves("MQ-22")
    void showsNobodyElsesEntriesOfATopic() {
        record(topicEvent("topic.created"));

        JsonPath others = given().auth()
                .oauth2(TestTokens.user(newId("other")))
                .get("/api/audit?topicId=" + topic)
                .jsonPath();

        assertThat(others.getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5_000})
    void refusesATopicIdThatNoTopicCanHave(int length) {
        refuse("a".repeat(length));
    }

    @Test
    void refusesABlankTopicId() {
        refuse(" ");
    }

    private void refuse(String topicId) {
        given().auth()
                .oauth2(TestTokens.user(user))
                .queryParam("topicId", topicId)
                .get("/api/audit")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mimiq:problem:validation"))
                .body("violations.field", equalTo(List.of("topicId")));
    }

    @Test
    void takesATopicIdOfTheGreatestLength() {
        assertThat(trail("?topicId=" + "a".repeat(200)).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=abc", "cursor=MTox", "cursor=MTp4"})
    void answersACursorOfOnesOwnMakingWithoutFailing(String query) {
        int status = given().auth()
                .oauth2(TestTokens.user(user))
                .get("/api/audit?" + query)
                .statusCode();

        assertThat(status).isIn(200, 400);
    }

    @Test
    void answers401WithoutAToken() {
        given().get("/api/audit").then().statusCode(401).contentType("application/problem+json");
    }
}
