package io.mimiq.auth.session;

import static io.mimiq.auth.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.mimiq.auth.StoredData;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(AuthServers.class)
class AccountDeletionTest {
    private static final String PATH = "/api/auth/me";

    @Inject
    StoredData stored;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    @Proves("MQ-10")
    void leavesNothingOfThePersonAndTellsEveryService() {
        Person person = Person.registered();
        Tokens phone = person.session();
        Tokens browser = person.session();
        String userId = browser.request().get(PATH).jsonPath().getString("id");

        Response answer = delete(browser, person.password());

        assertThat(answer.statusCode()).isEqualTo(202);
        String deletionId = answer.jsonPath().getString("deletionId");
        assertThat(deletionId).matches("[0-9a-f]{32}");
        assertProblem(person.signIn(), 401, "bad-credentials");
        for (Tokens tokens : List.of(phone, browser)) {
            assertProblem(Person.refresh(tokens.sessionToken()), 401, "session-ended");
            assertThat(tokens.request().get(PATH).statusCode()).isEqualTo(401);
        }
        awaitEvents("mimiq.session.v1", userId, phone.sessionId(), browser.sessionId());
        awaitEvents(
                "mimiq.privacy.v1",
                userId,
                "erasure.requested",
                "erasure.completed",
                deletionId,
                "\"scope\":\"account\"",
                "knowledge-service",
                "\"accounts\":1",
                "\"sessions\":2");
        assertThat(stored.dump()).doesNotContain(userId);
    }

    @Test
    void freesTheAddressAtOnce() {
        Person person = Person.registered();
        Tokens tokens = person.session();
        String before = tokens.request().get(PATH).jsonPath().getString("id");
        delete(tokens, person.password()).then().statusCode(202);

        person.register().then().statusCode(201);

        assertThat(person.session().request().get(PATH).jsonPath().getString("id"))
                .isNotEqualTo(before);
    }

    @Test
    void leavesOthersAlone() {
        Person other = Person.registered();
        Tokens others = other.session();
        Person person = Person.registered();

        delete(person.session(), person.password()).then().statusCode(202);

        assertThat(others.request().get(PATH).statusCode()).isEqualTo(200);
        assertThat(Person.refresh(others.sessionToken()).statusCode()).isEqualTo(200);
        assertThat(other.signIn().statusCode()).isEqualTo(201);
    }

    @Test
    void deletesNothingForAWrongPassword() {
        Person person = Person.registered();
        Tokens tokens = person.session();

        assertProblem(delete(tokens, "not the password"), 401, "bad-credentials");
        assertThat(tokens.request(Map.of()).delete(PATH).statusCode()).isEqualTo(422);
        assertThat(tokens.request().delete(PATH).statusCode()).isEqualTo(422);

        assertThat(tokens.request().get(PATH).statusCode()).isEqualTo(200);
        assertThat(person.signIn().statusCode()).isEqualTo(201);
    }

    @Test
    void limitsHowOftenAPasswordIsTried() {
        Tokens tokens = Person.registered().session();
        Response last = delete(tokens, "wrong");
        for (int tries = 0; tries < 20 && last.statusCode() == 401; tries++) {
            last = delete(tokens, "wrong " + tries);
        }

        assertProblem(last, 429, "too-many-attempts");
    }

    private static Response delete(Tokens tokens, String password) {
        return tokens.request(Map.of("password", password)).delete(PATH);
    }

    private void awaitEvents(String topic, String userId, String... expected) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        List<String> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Patience.EVENT).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (userId.equals(event.key())) {
                        events.add(event.value());
                    }
                });
                assertThat(String.join("\n", events)).contains(expected);
            });
        }
    }
}
