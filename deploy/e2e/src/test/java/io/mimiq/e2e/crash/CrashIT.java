package io.mimiq.e2e.crash;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.EventStream;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Form;
import io.mimiq.local.launcher.Suite;
import io.mimiq.platform.testing.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashIT {
    private static final Duration SOON = Patience.RECOVERY;
    /** Of a note or version on a quiet machine, in milliseconds. */
    private static final int LONGEST_DELETION = 100;

    private static final String NOTE = "{\"text\": \"Deployments happen on Tuesdays.\", \"intent\": \"update\"}";

    private final Suite processes = RunningSuite.get().processes();
    private final Api stranger = new Api(RunningSuite.get().url());
    private Person person;
    private List<String> killed = List.of();

    @BeforeEach
    void signUp() {
        person = Person.register(stranger);
    }

    /** The other experiments share the suite. */
    @AfterEach
    void bringBack() throws Exception {
        for (String process : killed) {
            processes.restart(process);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mongodb", "knowledge-service", "conversation-service", "auth-service", "gateway"})
    void keepsWhatWasAcknowledgedWhenAProcessIsKilledAndStartedAgain(String process) throws Exception {
        String topic = person.createTopic("Operations");
        EventStream update = person.api().stream(topic + "/messages", NOTE);
        int version = update.the("change").path("version").asInt();

        processes.restart(process);

        await().atMost(SOON).until(() -> person.api().get(topic + "/knowledge").status() == 200);
        Answer knowledge = person.api().get(topic + "/knowledge").expect(200);
        assertThat(knowledge.json().path("version").asInt()).isEqualTo(version);
        assertThat(knowledge.body()).contains("Deployments happen on Tuesdays.");
        assertThat(person.api().get(topic + "/messages").expect(200).json().path("items"))
                .hasSize(2);
    }

    @Test
    void goesOnWithoutKafkaAndCountsEachCallOnceWhenItIsBack() throws Exception {
        String topic = person.createTopic("Operations");
        killed = List.of("kafka");
        processes.kill("kafka");

        EventStream update = person.api().stream(topic + "/messages", NOTE);

        assertThat(update.names()).contains("change").endsWith("done");
        bringBack();
        killed = List.of();
        await().atMost(SOON).until(() -> calls() >= 1);
        await().during(Duration.ofSeconds(6)).atMost(SOON).until(() -> calls() == 1);
    }

    @Test
    void countsEachCallOnceWhenTheConsumerIsKilledInBetween() throws Exception {
        String topic = person.createTopic("Operations");
        killed = List.of("usage-service");
        person.api().stream(topic + "/messages", NOTE);
        person.api().stream(topic + "/messages", "{\"text\": \"When do deployments happen?\", \"intent\": \"ask\"}");

        processes.kill("usage-service");
        bringBack();
        killed = List.of();

        await().atMost(SOON).ignoreExceptions().until(() -> calls() == 2);
        await().during(Duration.ofSeconds(6)).atMost(SOON).until(() -> calls() == 2);
    }

    @Test
    void finishesADeletionThatAKilledServiceMissed() throws Exception {
        String topic = person.createTopic("Operations");
        person.api().stream(topic + "/messages", NOTE);
        killed = List.of("conversation-service");
        processes.kill("conversation-service");

        Answer deletion = person.api().delete(topic).expect(202);

        bringBack();
        killed = List.of();
        String path = "/api/privacy/deletions/" + deletion.text("/deletionId");
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> person.api().get(path).expect(200).text("/state").equals("completed"));
        assertThat(RunningSuite.get().documentsContaining(topic.substring(topic.lastIndexOf('/') + 1)))
                .isEmpty();
    }

    @Test
    void finishesTheDeletionOfANoteThatAKilledServiceMissed() throws Exception {
        String topic = person.createTopic("Operations");
        String note = note(topic);
        killed = List.of("knowledge-service");
        processes.kill("knowledge-service");

        person.api().delete(topic + "/messages/" + note + "?statements=retire").expect(503);

        bringBack();
        killed = List.of();
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertTakenBack(topic, note));
    }

    /** At whatever moment of it: what was begun is finished, and what was not is done when it is asked for again. */
    @ParameterizedTest
    @ValueSource(strings = {"knowledge-service", "conversation-service"})
    void leavesNothingOfWhatIsTakenBackWhileAProcessDies(String process) throws Exception {
        long seed = Form.seed();
        String topic = person.createTopic("Operations");
        String note = note(topic);
        person.api().stream(topic + "/messages", "{\"text\": \"The office is in Berlin.\", \"intent\": \"update\"}");
        Api api = person.api();
        killed = List.of(process);
        CompletableFuture<Answer> deletion =
                supplyAsync(() -> api.delete(topic + "/messages/" + note + "?statements=retire"));
        CompletableFuture<Answer> purge = supplyAsync(() -> api.delete(topic + "/versions/1?purge=true"));

        await().pollDelay(Duration.ofMillis(new Random(seed).nextInt(LONGEST_DELETION)))
                .until(() -> true);
        processes.kill(process);

        allOf(deletion, purge).handle((done, failure) -> "over").join();
        bringBack();
        killed = List.of();
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertThat(api.delete(topic + "/messages/" + note + "?statements=retire")
                            .status())
                    .isIn(204, 404);
            assertThat(api.delete(topic + "/versions/1?purge=true").status()).isIn(200, 404);
        });
        await().atMost(SOON).untilAsserted(() -> assertTakenBack(topic, note));
        assertThat(api.get(topic + "/versions/1").status()).as("seed %d", seed).isEqualTo(404);
    }

    private String note(String topic) {
        return person.api().stream(topic + "/messages", NOTE)
                .the("message")
                .path("userMessageId")
                .asText();
    }

    private void assertTakenBack(String topic, String note) {
        assertThat(person.api().get(topic + "/messages/" + note).status()).isEqualTo(404);
        Answer source = person.api().get(topic + "/sources/" + note).expect(200);
        assertThat(source.json().has("deletedAt")).isTrue();
        assertThat(source.body()).doesNotContain("Tuesdays");
        assertThat(person.api().get(topic + "/knowledge").expect(200).body()).doesNotContain("Tuesdays");
    }

    @Test
    void saysWhichPartIsMissingWhileAServiceIsDownAndRecoversByItself() throws Exception {
        String topic = person.createTopic("Operations");
        killed = List.of("conversation-service");
        processes.kill("conversation-service");

        Answer messages = person.api().get(topic + "/messages");

        assertThat(messages.status()).isEqualTo(502);
        assertThat(messages.header("Content-Type")).startsWith("application/problem+json");
        assertThat(messages.text("/type")).isEqualTo("urn:mimiq:problem:bad-gateway");
        person.api().get(topic + "/knowledge").expect(200);
        bringBack();
        killed = List.of();
        person.api().get(topic + "/messages").expect(200);
    }

    @Test
    void saysThatTheDatabaseIsAwayAndRecoversByItself() throws Exception {
        String topic = person.createTopic("Operations");
        killed = List.of("mongodb");
        processes.kill("mongodb");

        Answer knowledge = person.api().get(topic + "/knowledge");

        assertThat(knowledge.status()).as(knowledge.body()).isEqualTo(503);
        assertThat(knowledge.text("/type")).isEqualTo("urn:mimiq:problem:unavailable");
        assertThat(knowledge.header("Retry-After")).isNotBlank();
        bringBack();
        killed = List.of();
        await().atMost(SOON).until(() -> person.api().get(topic + "/knowledge").status() == 200);
    }

    private long calls() {
        JsonNode items = person.api().get("/api/usage/calls").expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).count();
    }
}
