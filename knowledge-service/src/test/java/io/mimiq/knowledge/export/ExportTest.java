package io.mimiq.knowledge.export;

import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.FakeConversation;
import io.mimiq.knowledge.Kafka;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.knowledge.Texts;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ExportTest {

    private static final Set<Integer> INVISIBLE = Set.of(
            (int) Character.SURROGATE,
            (int) Character.FORMAT,
            (int) Character.PRIVATE_USE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);
    private static final String END_OF_ARCHIVE = "PK\u0005\u0006";
    private static final String EXPORTS = "/api/exports";
    private static final String MESSAGE = """
            {"id":"%s","role":"user","state":"done","text":"%s","createdAt":"2026-12-01T09:00:00Z"}""";

    private final Api api = Api.newUser();

    /** Set by {@link Neighbours}. */
    @SuppressWarnings("NullAway.Init")
    FakeConversation neighbours;

    @Inject
    MeterRegistry meters;

    @Inject
    @All
    List<StoredCollection<?>> collections;

    @TestHTTPResource("/api/exports")
    URI exports;

    @TempDir
    Path folder;

    @AfterEach
    void answerAgain() {
        neighbours.down(false);
        assertThat(neighbours.exports().violations()).isEmpty();
    }

    // -- what is in it -----------------------------------------------------------------------------------------------

    @Test
    @Proves({"MQ-23", "MS-07"})
    void hasEverythingOfATopicAsTheApiShowsIt() {
        String topicId = api.topicWithKnowledge();
        String topic = "/api/topics/" + topicId;
        api.apply(topicId, new ChangeSetBody(1).add("plants", "It has *two* plants <b>.", "office"));
        api.apply(topicId, new ChangeSetBody(2).conflict("city", "hamburg", "The office is in Hamburg."));
        byte[] file = Texts.read("pyenv.md").getBytes(UTF_8);
        String documentId = upload(topicId, "Read me.md", file);

        Response answer = export(Map.of("topicId", topicId));
        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"mimiq-office-\\d{4}-\\d\\d-\\d\\d.zip\""));
        OpenedArchive archive = OpenedArchive.of(answer.asByteArray());

        String in = "topics/0001-office/";
        assertThat(archive.record(in + "topic.json")).isEqualTo(get(topic));
        assertThat(archive.record(in + "knowledge.json")).isEqualTo(get(topic + "/knowledge"));
        assertThat(archive.text(in + "page.md"))
                .isEqualTo(api.user()
                        .accept("text/markdown")
                        .get(topic + "/knowledge")
                        .asString());
        assertThat(archive.text(in + "page.html"))
                .contains("<h1>Office</h1>", "The office is in Berlin.", "<em>two</em> plants &lt;b&gt;.");
        assertThat(archive.records(in + "statements.jsonl")).hasSize(3).isEqualTo(items(topic + "/statements"));
        assertThat(archive.records(in + "proposals.jsonl")).hasSize(1).isEqualTo(items(topic + "/proposals"));
        assertThat(archive.records(in + "documents.jsonl")).hasSize(1).isEqualTo(items(topic + "/documents"));
        assertThat(archive.records(in + "versions.jsonl")).hasSize(2).isEqualTo(each(topic + "/versions", "number"));
        assertThat(archive.records(in + "sources.jsonl")).hasSize(4).isEqualTo(each(topic + "/sources", "id"));
        assertThat(archive.bytes(in + "originals/" + documentId + "/read-me.md"))
                .isEqualTo(file);
        assertThat(new ArchiveSchemas(archive).violations()).isEmpty();
    }

    @Test
    @Proves("MQ-23")
    void hasWhatTheOtherServicesKeep() {
        String topicId = api.createTopic("Office");
        List<String> said = List.of("Where is it?", "In Köln.", "Since when?");
        for (int i = 0; i < 25; i++) {
            neighbours.exports().keep("messages", topicId, MESSAGE.formatted("m" + i, said.get(i % 3)));
        }
        neighbours.exports().keep("account", api.userId(), """
                {"id":"%s","email":"dana@example.org","birthDate":"1990-05-17","policyVersion":"2026-03-31",
                 "createdAt":"2026-11-01T09:00:00Z"}""".formatted(api.userId()));

        OpenedArchive archive = opened(Map.of());

        List<JsonNode> messages = archive.records("topics/0001-office/messages.jsonl");
        assertThat(messages).hasSize(25);
        assertThat(messages.get(24)).isEqualTo(OpenedArchive.parse(MESSAGE.formatted("m24", said.get(0))));
        assertThat(archive.record("account/account.jsonl").path("email").asText())
                .isEqualTo("dana@example.org");
        assertThat(archive.names())
                .contains("account/sessions.jsonl", "account/confluence-connection.jsonl", "account/budget.jsonl")
                .contains("account/ai-usage.jsonl", "account/audit.jsonl", "account/deletions.jsonl")
                .contains("topics/0001-office/ai-calls.jsonl", "topics/0001-office/confluence-pages.jsonl");
        assertThat(new ArchiveSchemas(archive).violations()).isEmpty();
    }

    @Test
    @Proves({"MQ-22", "MQ-23"})
    void hasAllTopicsOfTheAccountAndNobodyElses() {
        String first = api.createTopic("Office");
        String second = api.createTopic("Office");
        Api.newUser().createTopic("Another's");

        OpenedArchive archive = opened(Map.of());

        assertThat(archive.record("manifest.json").path("topics").findValuesAsText("id"))
                .containsExactly(second, first);
        assertThat(archive.record("topics/0001-office/topic.json").path("id").asText())
                .isEqualTo(second);
        assertThat(archive.record("topics/0002-office/topic.json").path("id").asText())
                .isEqualTo(first);
        assertThat(archive.text("index.html"))
                .contains("<a href=\"topics/0001-office/page.html\">Office</a>")
                .doesNotContain("Another");
        assertThat(neighbours.exports().noted()).contains(api.userId());
    }

    @Test
    void listsEveryFileInItsLast() throws Exception {
        OpenedArchive archive = opened(Map.of("topicId", api.topicWithKnowledge()));

        List<String> names = archive.names();
        JsonNode manifest = archive.record("manifest.json");

        assertThat(names).endsWith("index.html", "manifest.json").startsWith("README.txt");
        assertThat(manifest.path("entries").findValuesAsText("name")).isEqualTo(names.subList(0, names.size() - 1));
        for (JsonNode entry : manifest.path("entries")) {
            byte[] bytes = archive.bytes(entry.path("name").asText());
            assertThat(entry.path("size").asLong()).isEqualTo(bytes.length);
            assertThat(entry.path("sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        assertThat(manifest.at("/scope").asText()).isEqualTo("topic");
    }

    /** Whatever things are called and however long they are, they come back as they were, under names that are no paths. */
    @Test
    void givesBackWhateverPeopleWrote() {
        Random random = new Random(20261201);
        for (int round = 0; round < 12; round++) {
            String title = "../" + anything(random, 1 + random.nextInt(60)) + "\r\n/x";
            String name = anything(random, 1 + random.nextInt(40)).replaceAll("[/\\\\\"]", "_") + "~..md";
            byte[] text = (anything(random, round == 0 ? 250_000 : random.nextInt(2000)) + "\r\n\nA last line.\r\n")
                    .getBytes(UTF_8);
            String topicId = api.createTopic(title);
            String documentId = upload(topicId, name, text);

            OpenedArchive archive = opened(Map.of("topicId", topicId));

            assertThat(archive.names())
                    .allMatch(entry -> entry.matches("[A-Za-z0-9_.-]+(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*"));
            String in = archive.record("manifest.json").at("/topics/0/folder").asText();
            assertThat(archive.record(in + "topic.json").path("title").asText()).isEqualTo(title);
            assertThat(archive.record(in + "documents.jsonl").path("title").asText())
                    .isEqualTo(name);
            assertThat(archive.record(in + "sources.jsonl"))
                    .isEqualTo(each("/api/topics/" + topicId + "/sources", "id").get(0));
            String original = archive.names().stream()
                    .filter(entry -> entry.startsWith(in + "originals/" + documentId + "/"))
                    .findFirst()
                    .orElseThrow();
            assertThat(archive.bytes(original)).isEqualTo(text);
        }
    }

    /** Random Unicode in which each character may stand in a text. */
    private static String anything(Random random, int length) {
        return random.ints(' ', 0x11000)
                .filter(c -> Character.isDefined(c) && !Character.isISOControl(c))
                .filter(c -> !INVISIBLE.contains(Character.getType(c)))
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void otherToolsOpenIt() throws IOException, InterruptedException {
        Path archive = folder.resolve("export.zip");
        Files.write(archive, export(Map.of("topicId", api.topicWithKnowledge())).asByteArray());

        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                        "--list",
                        "--file",
                        archive.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);

        assertThat(tool.waitFor()).as(said).isZero();
        assertThat(said.lines()).contains("topics/0001-office/page.html", "manifest.json");
    }

    /** A collection that is new here has to come into the export, or be left out on purpose. */
    @Test
    void leavesOutNoCollection() {
        Map<String, String> files = Map.of(
                "topics", "topic.json",
                "bodies", "versions.jsonl",
                "versions", "versions.jsonl",
                "statements", "statements.jsonl",
                "proposals", "proposals.jsonl",
                "sources", "sources.jsonl",
                "accounts", "sources.jsonl",
                "documents", "documents.jsonl",
                "originals", "originals");
        Set<String> madeOfTheRest = Set.of("indexes", "index-chunks");

        assertThat(collections.stream().map(StoredCollection::collection))
                .containsExactlyInAnyOrderElementsOf(Stream.of(files.keySet(), madeOfTheRest)
                        .flatMap(Set::stream)
                        .toList());
    }

    // -- who gets it -------------------------------------------------------------------------------------------------

    @Test
    void asksForThePasswordAgain() {
        api.json(Map.of())
                .post(EXPORTS)
                .then()
                .statusCode(401)
                .body("type", endsWith(":insufficient-user-authentication"))
                .header("WWW-Authenticate", containsString("error=\"insufficient_user_authentication\""))
                .header("WWW-Authenticate", containsString("max_age=\"300\""));
        export(Map.of(), Duration.ofMinutes(6)).then().statusCode(401);
        export(Map.of(), Duration.ofMinutes(4)).then().statusCode(200);
    }

    @Test
    @Proves("MQ-22")
    void anothersTopicIsNotThere() {
        String topicId = Api.newUser().createTopic("Theirs");

        export(Map.of("topicId", topicId)).then().statusCode(404);
        export(Map.of("topicId", UUID.randomUUID().toString())).then().statusCode(404);
    }

    @Test
    void standsInTheAuditTrail() {
        String topicId = api.createTopic("Office");
        export(Map.of("topicId", topicId)).then().statusCode(200);

        assertThat(Kafka.events(api.userId(), 2, "mimiq.audit.v1"))
                .extracting(event -> event.at("/data/action").asText())
                .containsExactly("topic.created", "topic.exported");
    }

    @Test
    void answersWithTheArchiveWhateverTheClientAccepts() {
        String topicId = api.createTopic("Office");

        api.user()
                .auth()
                .oauth2(TestTokens.confirmed(api.userId(), Duration.ZERO))
                .accept("application/json")
                .contentType("application/json")
                .body(Map.of("topicId", topicId))
                .post(EXPORTS)
                .then()
                .statusCode(200)
                .contentType("application/zip");
    }

    // -- what goes wrong ---------------------------------------------------------------------------------------------

    @Test
    void saysSoIfNotEverythingCanBeReached() {
        neighbours.down(true);

        export(Map.of()).then().statusCode(503).body("type", endsWith(":unavailable"));
        export(Map.of("topicId", api.createTopic("Office"))).then().statusCode(503);
    }

    @Test
    void breaksOffIfSomethingIsMissingInTheEnd() throws IOException, InterruptedException {
        String topicId = api.createTopic("Office");
        for (int i = 0; i < 15; i++) {
            neighbours.exports().keep("messages", topicId, MESSAGE.formatted("m" + i, "Hello."));
        }
        neighbours.exports().failFrom("messages", topicId, 12);
        Path archive = folder.resolve("broken.zip");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> HttpClient.newHttpClient().send(request(topicId), BodyHandlers.ofFile(archive)));

        assertThat(Files.readString(archive, ISO_8859_1))
                .contains("topics/0001-office/topic.json")
                .doesNotContain("manifest.json", END_OF_ARCHIVE);
    }

    /** What it does not read is not made: neither read from the store, nor opened, nor deflated. */
    @Test
    void stopsWhenTheClientLeaves() throws IOException, InterruptedException {
        String topicId = api.createTopic("Office");
        upload(topicId, "large.html", largeFile());
        Counter left = meters.counter("mimiq.exports", "scope", "topic", "outcome", "left");
        double before = left.count();

        try (InputStream archive = HttpClient.newHttpClient()
                .send(request(topicId), BodyHandlers.ofInputStream())
                .body()) {
            assertThat(archive.readNBytes(1000)).hasSize(1000);
            assertThat(left.count()).isEqualTo(before);
        }

        await().atMost(Patience.EVENT).until(() -> left.count() == before + 1);
    }

    /** Larger than what lies between a server and a client, whatever deflating does to it. */
    private static byte[] largeFile() {
        String noise = new Random(7)
                .ints(15 << 20, '0', 'z')
                .map(c -> Character.isLetterOrDigit(c) ? c : 'x')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return ("<html><head><script>" + noise + "</script></head><body><p>High water is at noon.</p></body></html>")
                .getBytes(UTF_8);
    }

    @Test
    void refusesWhatIsNoId() {
        export(Map.of("topicId", "x".repeat(101)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("topicId"));
    }

    // -- how ---------------------------------------------------------------------------------------------------------

    private HttpRequest request(String topicId) {
        return HttpRequest.newBuilder(exports)
                .header("Authorization", "Bearer " + TestTokens.confirmed(api.userId(), Duration.ZERO))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"topicId\":\"" + topicId + "\"}"))
                .build();
    }

    private OpenedArchive opened(Map<String, ?> request) {
        Response answer = export(request);
        answer.then().statusCode(200);
        return OpenedArchive.of(answer.asByteArray());
    }

    private Response export(Map<String, ?> request) {
        return export(request, Duration.ZERO);
    }

    private Response export(Map<String, ?> request, Duration passwordGiven) {
        return api.json(request)
                .auth()
                .oauth2(TestTokens.confirmed(api.userId(), passwordGiven))
                .post(EXPORTS);
    }

    private String upload(String topicId, String name, byte[] bytes) {
        return api.user()
                .config(config().httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                        .multiPartConfig(multiPartConfig().defaultCharset(UTF_8)))
                .multiPart(new MultiPartSpecBuilder(bytes)
                        .controlName("file")
                        .fileName(name)
                        .charset(UTF_8)
                        .build())
                .post("/api/topics/" + topicId + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonNode get(String path) {
        Response answer = api.user().accept("application/json").get(path);
        answer.then().statusCode(200);
        return OpenedArchive.parse(answer.asString());
    }

    private List<JsonNode> items(String path) {
        return StreamSupport.stream(get(path + "?limit=100").path("items").spliterator(), false)
                .toList();
    }

    /** Those of a list, one by one. */
    private List<JsonNode> each(String path, String id) {
        return items(path).stream()
                .map(item -> get(path + "/" + item.path(id).asText()))
                .toList();
    }
}
