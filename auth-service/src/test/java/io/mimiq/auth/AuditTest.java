package io.mimiq.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.auth.Person.Tokens;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(AuthServers.class)
class AuditTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void tellsWhatHappenedToAnAccount() {
        Person person = Person.registered();
        person.withPassword("not the password").signIn();
        Tokens first = person.session();
        String userId = idOf(first);
        Tokens second = Tokens.of(Person.refresh(first.sessionToken()));
        Person.refresh(second.sessionToken());
        Person.refresh(first.sessionToken());
        Tokens third = person.session();
        third.request(Map.of("currentPassword", person.password(), "newPassword", "a brand new passphrase"))
                .put("/api/auth/me/password");
        third.request().delete("/api/auth/sessions/current");

        assertActions(
                userId,
                actions -> assertThat(actions)
                        .contains(
                                "account.created success",
                                "session.refused denied",
                                "session.created success",
                                "session.reuse-detected denied",
                                "password.changed success",
                                "session.revoked success"));
        assertThat(second.sessionId()).isEqualTo(first.sessionId());
    }

    @Test
    void tellsThatEverythingWasExported() {
        Person person = Person.registered();
        Tokens tokens = person.session();
        String userId = idOf(tokens);
        tokens.request(Map.of("password", person.password())).post("/api/auth/reauthentication");
        given().auth()
                .oauth2(TestTokens.service("knowledge-service", "auth-service", "exports:write"))
                .post("/internal/users/" + userId + "/exports");

        assertActions(
                userId,
                actions -> assertThat(actions).contains("session.confirmed success", "account.exported success"));
    }

    @Test
    void tellsOfNoReuseWhenALostAnswerIsAskedForAgain() {
        Tokens first = Person.registered().session();
        Person.refresh(first.sessionToken());

        Tokens repeated = Tokens.of(Person.refresh(first.sessionToken()));

        String userId = idOf(repeated);
        repeated.request().delete("/api/auth/sessions/current").then().statusCode(204);
        assertActions(
                userId,
                actions -> assertThat(actions)
                        .containsExactlyInAnyOrder(
                                "account.created success", "session.created success", "session.revoked success"));
    }

    @Test
    void tellsOnceOfTheUseOfADeadToken() {
        Person person = Person.registered();
        Tokens dead = person.session();
        Tokens second = Tokens.of(Person.refresh(dead.sessionToken()));
        Tokens third = Tokens.of(Person.refresh(second.sessionToken()));

        Person.refresh(dead.sessionToken());

        Person.refresh(dead.sessionToken());
        Person.refresh(third.sessionToken());
        assertActions(
                idOf(person.session()),
                actions -> assertThat(actions)
                        .containsExactlyInAnyOrder(
                                "account.created success",
                                "session.created success",
                                "session.reuse-detected denied",
                                "session.created success"));
    }

    private static String idOf(Tokens tokens) {
        return tokens.request().get("/api/auth/me").jsonPath().getString("id");
    }

    /** Events are told at least once: one that comes again has the same id. */
    private void assertActions(String userId, Consumer<List<String>> assertion) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            Map<String, String> actions = new LinkedHashMap<>();
            await().atMost(Patience.EVENT).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> collect(event, userId, actions));
                assertion.accept(List.copyOf(actions.values()));
            });
        }
    }

    private static void collect(ConsumerRecord<String, String> event, String userId, Map<String, String> actions) {
        if (!userId.equals(event.key())) {
            return;
        }
        JsonNode told = read(event);
        JsonNode data = told.get("data");
        assertThat(data.get("userId").asText()).isEqualTo(userId);
        actions.put(
                told.get("id").asText(),
                data.get("action").asText() + " " + data.get("outcome").asText());
    }

    private static JsonNode read(ConsumerRecord<String, String> event) {
        try {
            return JSON.readTree(event.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private KafkaConsumer<String, String> consumer() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        UUID.randomUUID().toString(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of("mimiq.audit.v1"));
        return consumer;
    }
}
