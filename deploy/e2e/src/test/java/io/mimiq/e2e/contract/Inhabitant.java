package io.mimiq.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.platform.testing.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A person with things of every kind, and the ids of them, found by reading the lists the OpenAPI document names: the id
 * for {@code /api/topics/{topicId}} is that of the first item of {@code GET /api/topics}.
 */
public final class Inhabitant {

    /** Fields that tell one item of a list from another. */
    private static final List<String> IDS = List.of("id", "number", "callId", "messageId");

    private static final Duration SOON = Patience.EVENT;
    private static final Duration RENEWAL = Duration.ofMinutes(3);

    /** Everything is read again and again; one request after the other leaves the processors waiting for each other. */
    private static final ExecutorService READERS = Executors.newFixedThreadPool(8, Inhabitant::reader);

    private final Api stranger;
    private final Map<String, String> ids = new HashMap<>();
    private String accessToken;
    private String sessionToken;
    private Instant renewAt;

    private Inhabitant(Api stranger, Answer session) {
        this.stranger = stranger;
        this.accessToken = session.text("/accessToken");
        this.sessionToken = session.text("/sessionToken");
        this.renewAt = Instant.now().plus(RENEWAL);
    }

    /** Somebody new with a topic that has a message, knowledge made of it, and a document. */
    public static Inhabitant settle(Api stranger) {
        Person person = Person.register(stranger);
        Answer session = stranger.post("/api/auth/sessions/refresh", token(person.sessionToken()))
                .expect(200);
        String topic = person.createTopic("The harbour of Ostend");
        person.api().stream(
                        topic + "/messages",
                        "{\"text\": \"The harbour opens at six. The pilot boat is called Zeearend.\", \"intent\": \"update\"}")
                .the("done");
        person.api()
                .upload(topic + "/documents", "tides.txt", "text/plain", "High water in Ostend is at noon today.")
                .expect(201);
        Inhabitant inhabitant = new Inhabitant(stranger, session);
        await().atMost(SOON).until(() -> inhabitant.isQuiet(topic));
        return inhabitant;
    }

    /** Somebody who is there already, with a session of its own. */
    public static Inhabitant of(Api stranger, Person person) {
        String credentials = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(person.email(), person.password());
        return new Inhabitant(
                stranger, stranger.post("/api/auth/sessions", credentials).expect(201));
    }

    /** The document has become knowledge, and both AI calls have arrived where they are counted. */
    private boolean isQuiet(String topic) {
        String state = api().get(topic + "/documents").text("/items/0/state");
        return state.equals("processed")
                && api().get("/api/usage/calls").json().path("items").size() == 2;
    }

    private static String token(String sessionToken) {
        return "{\"sessionToken\": \"" + sessionToken + "\"}";
    }

    /** An access token that is good for some minutes. */
    public String token() {
        if (Instant.now().isAfter(renewAt)) {
            Answer session = stranger.post("/api/auth/sessions/refresh", token(sessionToken))
                    .expect(200);
            accessToken = session.text("/accessToken");
            sessionToken = session.text("/sessionToken");
            renewAt = Instant.now().plus(RENEWAL);
        }
        return accessToken;
    }

    private Api api() {
        return stranger.withToken(token());
    }

    /** Reads the ids of everything there is, so that they can be used in paths. */
    public void learnIds(List<Operation> operations) {
        for (Operation operation : operations) {
            operation.prefixes().forEach(prefix -> ids.computeIfAbsent(prefix, key -> firstId(key, operations)));
        }
    }

    /** An id that no list tells. */
    public void learn(String prefix, String id) {
        ids.put(prefix, id);
    }

    private String firstId(String prefix, List<Operation> operations) {
        String list = prefix.substring(0, prefix.lastIndexOf("/{"));
        boolean listed = operations.stream()
                .anyMatch(operation ->
                        operation.method().equals("GET") && operation.path().equals(list));
        if (!listed) {
            return unknown();
        }
        Answer answer = api().get(fill(list));
        JsonNode body = answer.status() == 200 ? answer.json() : NullNode.getInstance();
        JsonNode items = body.isArray() ? body : body.path("items");
        for (String field : IDS) {
            JsonNode id = items.path(0).path(field);
            if (id.isValueNode()) {
                return id.asText();
            }
        }
        return unknown();
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }

    /** The id of mine at that place, else one nobody knows. */
    public String id(String prefix) {
        return ids.getOrDefault(prefix, "unknown");
    }

    private String fill(String path) {
        return new Operation("GET", path, Map.of(), Set.of(), Map.of(), false).filled(this::id);
    }

    /** All ids of mine that are known. */
    public Set<String> ids() {
        return Set.copyOf(ids.values());
    }

    /** Everything that can be read without knowing more than my ids, by path. */
    public Map<String, String> readAll(List<Operation> operations, Steady steady) {
        Api api = api();
        Map<String, CompletableFuture<String>> reading = new TreeMap<>();
        for (Operation operation : operations) {
            if (operation.method().equals("GET") && steady.isSteady(operation)) {
                reading.put(
                        operation.path(), CompletableFuture.supplyAsync(() -> read(operation, api, steady), READERS));
            }
        }
        Map<String, String> all = new TreeMap<>();
        reading.forEach((path, answer) -> all.put(path, answer.join()));
        return all;
    }

    private static Thread reader(Runnable reading) {
        Thread reader = new Thread(reading, "reader");
        reader.setDaemon(true);
        return reader;
    }

    private String read(Operation operation, Api api, Steady steady) {
        Answer answer = api.get(operation.filled(this::id));
        assertThat(answer.status()).as("%s: %s", operation, answer.body()).isLessThan(500);
        return answer.status() + " " + steady.withoutTimes(answer.body());
    }
}
