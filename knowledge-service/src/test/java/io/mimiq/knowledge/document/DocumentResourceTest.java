package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Database;
import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.knowledge.Sweeping;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class DocumentResourceTest {

    private static final String TEXT = "# Handbuch\r\n\r\nDas Büro ist in Köln.\n";

    @TestHTTPResource("/")
    URI server;

    private final Api api = Api.newUser();

    @Inject
    Sweeping sweeping;

    @Inject
    Database database;

    private String topicId;
    private String documents;

    @BeforeEach
    void createTopic() {
        topicId = api.createTopic("Office");
        documents = "/api/topics/" + topicId + "/documents";
    }

    @Test
    @Proves("MQ-07")
    void givesAnUploadedDocumentBackAsItCame() {
        Response uploaded = upload("Handbuch (1).md", TEXT.getBytes(UTF_8));

        String id = uploaded.then()
                .statusCode(201)
                .body("title", equalTo("Handbuch (1).md"))
                .body("mediaType", equalTo("text/markdown"))
                .body("state", equalTo("pending"))
                .body("revision", equalTo(1))
                .body("origin.kind", equalTo("upload"))
                .extract()
                .path("id");
        api.user().get(documents).then().statusCode(200).body("items.id", contains(id));
        api.user().get(documents + "/" + id).then().statusCode(200).body("size", equalTo(TEXT.getBytes(UTF_8).length));
        Response content = api.user().get(documents + "/" + id + "/content");
        content.then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(content.asString()).isEqualTo(TEXT);
        Response original = api.user().get(documents + "/" + id + "/original");
        original.then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename*=UTF-8''Handbuch%20%281%29.md");
        assertThat(original.asByteArray()).isEqualTo(TEXT.getBytes(UTF_8));
    }

    @Test
    void keepsTheByteOrderMarkInTheOriginalOnly() {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(UTF_8);

        String id = upload("a.txt", bytes).path("id");

        assertThat(api.user().get(documents + "/" + id + "/content").asString()).isEqualTo(TEXT);
        assertThat(api.user().get(documents + "/" + id + "/original").asByteArray())
                .isEqualTo(bytes);
    }

    @Test
    void storesOneDocumentForOneIdempotencyKey() {
        String first = uploadOnce("key", "One.").path("id");

        Response second = uploadOnce("key", "One.");

        second.then().statusCode(201).body("id", equalTo(first));
        uploadOnce("key", "Two.").then().statusCode(422);
        api.user().get(documents).then().body("items.id", contains(first));
    }

    @Test
    void keepsOneDocumentForOneTextWhateverItsNameAndEncoding() {
        String first = upload("Handbuch.md", TEXT.getBytes(UTF_8)).path("id");

        Response again = upload("Handbuch.md", TEXT.getBytes(UTF_8));
        Response renamed = upload("Copy of Handbuch.md", TEXT.getBytes(UTF_8));
        Response recoded = upload("Handbuch.txt", ("\uFEFF" + TEXT).getBytes(UTF_16LE));
        Response fromAnotherSystem = upload(
                "b.md",
                Normalizer.normalize(TEXT.replace("\r\n", "\n"), Form.NFD)
                        .strip()
                        .getBytes(UTF_8));

        for (Response response : List.of(again, renamed, recoded, fromAnotherSystem)) {
            response.then()
                    .statusCode(200)
                    .header("Location", endsWith(first))
                    .body("id", equalTo(first))
                    .body("title", equalTo("Handbuch.md"))
                    .body("outcome", equalTo("unchanged"))
                    .body("revision", equalTo(1));
        }
        api.user().get(documents).then().body("items.id", contains(first));
        api.user().get("/api/topics/" + topicId + "/sources").then().body("items.id", contains(first));
        String other = api.createTopic("Other");
        api.user()
                .multiPart("file", "Handbuch.md", TEXT.getBytes(UTF_8))
                .post("/api/topics/" + other + "/documents")
                .then()
                .statusCode(201);
    }

    @Test
    void readsATextAgainThatCouldNotBeRead() {
        String id = upload("a.md", TEXT.getBytes(UTF_8)).path("id");
        report(id, 1, "failed").then().statusCode(204);

        Response again = upload("b.md", TEXT.getBytes(UTF_8));

        again.then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("outcome", equalTo("unchanged"))
                .body("state", equalTo("pending"))
                .body("revision", equalTo(2));
        assertThat(text(id).getString("text")).isEqualTo(TEXT);
    }

    @Test
    void storesATextAnewOnceItsDocumentIsDeleted() {
        String first = upload("a.md", TEXT.getBytes(UTF_8)).path("id");
        api.user().delete(documents + "/" + first).then().statusCode(204);

        Response second = upload("a.md", TEXT.getBytes(UTF_8));

        second.then().statusCode(201).body("outcome", equalTo("created"));
        assertThat(second.<String>path("id")).isNotEqualTo(first);
    }

    @Test
    void takesAnotherTextUnderAKnownNameAsTheNextRevision() {
        String id = upload("Handbuch.md", TEXT.getBytes(UTF_8)).path("id");
        byte[] next = "# Handbuch\n\nDas Büro ist in Bonn.\n".getBytes(UTF_8);

        Response revised = upload("Handbuch.md", next);

        revised.then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("outcome", equalTo("revised"))
                .body("state", equalTo("pending"))
                .body("revision", equalTo(2));
        assertThat(api.user().get(documents + "/" + id + "/original").asByteArray())
                .isEqualTo(next);
        assertThat(text(id).getInt("revision")).isEqualTo(2);
        String sources = "/api/topics/" + topicId + "/sources";
        api.user().get(sources + "/" + id).then().statusCode(200).body("text", equalTo(TEXT));
        api.user().get(sources).then().body("items.documentId", contains(id, id));
        api.user().delete(documents + "/" + id).then().statusCode(204);
        api.user().get(sources).then().body("items", empty());
    }

    @Test
    void storesOneDocumentHoweverOftenTheSameIsUploadedAtTheSameTime() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Future<Response>> uploads =
                people.invokeAll(Collections.nCopies(6, () -> upload("a.md", TEXT.getBytes(UTF_8))));
        people.shutdown();

        for (Future<Response> upload : uploads) {
            upload.get().then().statusCode(anyOf(equalTo(200), equalTo(201)));
        }
        assertThat(api.user().get(documents).jsonPath().getList("items")).hasSize(1);
        assertThat(api.user()
                        .get("/api/topics/" + topicId + "/sources")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void endsAnInterruptedRevisionWhereAnUndisturbedOneEnds() {
        byte[] next = "# Handbuch\n\nDas Büro ist in Bonn.\n".getBytes(UTF_8);
        int moment = 0;
        boolean crashed = true;
        while (crashed) {
            topicId = api.createTopic("Office");
            documents = "/api/topics/" + topicId + "/documents";
            String id = upload("Handbuch.md", TEXT.getBytes(UTF_8)).path("id");
            Faults.crashAt(moment++);
            upload("Handbuch.md", next);
            crashed = Faults.stop();
            upload("Handbuch.md", next).then().statusCode(200).body("revision", equalTo(2));
            assertThat(api.user().get(documents).jsonPath().getList("items")).hasSize(1);
            assertThat(api.user().get(documents + "/" + id + "/original").asByteArray())
                    .isEqualTo(next);
            assertThat(api.user()
                            .get("/api/topics/" + topicId + "/sources")
                            .jsonPath()
                            .getList("items"))
                    .hasSize(2);
        }
        assertThat(moment).isGreaterThan(2);
    }

    private Response report(String documentId, int revision, String state) {
        return api.service("knowledge:write")
                .contentType("application/json")
                .body(Map.of("revision", revision, "state", state))
                .put("/internal/users/" + api.userId() + "/topics/" + topicId + "/documents/" + documentId + "/state");
    }

    @Test
    void refusesWhatIsNoReadableText() {
        upload("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:unreadable-text"));
        upload("a.txt", " \n".getBytes(UTF_8)).then().statusCode(422);
        api.user().get(documents).then().body("items", empty());
    }

    @Test
    void remembersWhereItsContentIsToGo() {
        String wanted = api.user()
                .multiPart("file", "Plan.md", "Move in May.".getBytes(UTF_8))
                .multiPart("placement", "source")
                .post(documents)
                .then()
                .statusCode(201)
                .body("placement", equalTo("source"))
                .extract()
                .path("id");
        String usual = upload("Notes.md", "Move in June.".getBytes(UTF_8))
                .then()
                .body("placement", equalTo("auto"))
                .extract()
                .path("id");

        assertThat(text(wanted).getString("placement")).isEqualTo("source");
        assertThat(text(usual).getString("placement")).isEqualTo("auto");
        assertThat(text(usual).getString("storedAt"))
                .isEqualTo(api.user().get(documents + "/" + usual).jsonPath().getString("createdAt"));
        api.user()
                .multiPart("file", "Plan.md", "Move.".getBytes(UTF_8))
                .multiPart("placement", "attic")
                .post(documents)
                .then()
                .statusCode(422)
                .body("violations.field", contains("placement"));
    }

    private JsonPath text(String documentId) {
        return api.service("knowledge:read")
                .get("/internal/users/" + api.userId() + "/topics/" + topicId + "/documents/" + documentId)
                .jsonPath();
    }

    @Test
    void refusesOtherTypes() {
        upload("a.exe", new byte[] {'M', 'Z', 0, 0, 1, 2, 3})
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:mimiq:problem:unsupported-media-type"));
        api.json(Map.of("file", "x")).post(documents).then().statusCode(415);
    }

    @Test
    void refusesWhatIsTooLarge() {
        upload("a.txt", "x".repeat((1 << 20) + 1).getBytes(UTF_8)).then().statusCode(413);
        upload("a.txt", "x".repeat(1 << 20).getBytes(UTF_8)).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data; name=\"file\"; filename*=x",
                "form-data; name=\"file\"; filename*=bogus''a.md",
                "form-data; name=\"file\"; filename=\"a\r\nb.md\"",
                "form-data\r\nnocolon",
            })
    void refusesAFormWithABrokenPart(String disposition) {
        assertMalformed("boundary=xx", "--xx\r\nContent-Disposition: " + disposition + "\r\n\r\nabc\r\n--xx--\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boundary=", "charset=bogus; boundary=xx"})
    void refusesAFormOfABrokenType(String parameters) {
        String part = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\nabc\r\n";
        assertMalformed(parameters, part + "--xx--\r\n");
    }

    private void assertMalformed(String parameters, String form) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(documents))
                .header("Authorization", "Bearer " + TestTokens.user(api.userId()))
                .header("Content-Type", "multipart/form-data; " + parameters)
                .POST(BodyPublishers.ofString(form))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:mimiq:problem:bad-request", "The multipart body is malformed.");
    }

    @Test
    void refusesAFormWithoutAFile() {
        api.user().multiPart("other", "x").post(documents).then().statusCode(422);
        api.user()
                .multiPart(new MultiPartSpecBuilder("One.".getBytes(UTF_8))
                        .controlName("file")
                        .emptyFileName()
                        .mimeType("application/octet-stream")
                        .build())
                .post(documents)
                .then()
                .statusCode(422);
    }

    @Test
    void isASourceOfKnowledge() {
        String id = upload("a.txt", "We moved to Hamburg in May. Really.".getBytes(UTF_8))
                .path("id");
        ChangeSetBody changeSet = new ChangeSetBody(0)
                .section("office", "Office")
                .add("move", "The move was in May.", "office")
                .source(Map.of("id", id, "kind", "document", "revision", 1));

        Response applied = api.apply(topicId, changeSet);

        applied.then().body("version", equalTo(1));
        api.user()
                .get("/api/topics/" + topicId + "/statements/move")
                .then()
                .body("evidence[0].sourceId", equalTo(id))
                .body("evidence[0].quote", equalTo("We moved to Hamburg in May."));
        api.user()
                .get("/api/topics/" + topicId + "/sources/" + id)
                .then()
                .body("documentId", equalTo(id))
                .body("kind", equalTo("document"));
        api.user().get("/api/topics/" + topicId + "/versions/1").then().body("sourceId", equalTo(id));
    }

    @Test
    void tellsHowFarItIs() {
        String id = upload("a.txt", "One.".getBytes(UTF_8)).path("id");

        report(id, Map.of("revision", 1, "state", "failed", "problem", "The provider was away."))
                .then()
                .statusCode(204);

        api.user()
                .get(documents + "/" + id)
                .then()
                .body("state", equalTo("failed"))
                .body("problem", equalTo("The provider was away."));
        report(id, Map.of("revision", 1, "state", "processed")).then().statusCode(204);
        api.user()
                .get(documents + "/" + id)
                .then()
                .body("state", equalTo("processed"))
                .body("problem", nullValue());
        report(id, Map.of("revision", 2, "state", "processed")).then().statusCode(409);
        report(id, Map.of("revision", 1, "state", "odd")).then().statusCode(422);
        report("none", Map.of("revision", 1, "state", "processed")).then().statusCode(404);
    }

    @Test
    void tellsWhyItWaitsUntilItNoLongerDoes() {
        String id = upload("a.txt", "One.".getBytes(UTF_8)).path("id");

        report(id, Map.of("revision", 1, "state", "pending", "problem", "budget-exceeded"))
                .then()
                .statusCode(204);

        api.user()
                .get("/api/topics/" + topicId + "/sources/" + id)
                .then()
                .body("state", equalTo("pending"))
                .body("problem", equalTo("budget-exceeded"));
        report(id, Map.of("revision", 1, "state", "pending")).then().statusCode(204);
        api.user()
                .get(documents + "/" + id)
                .then()
                .body("state", equalTo("pending"))
                .body("problem", nullValue());
    }

    @Test
    void doesNotWaitAgainOnceItWasRead() {
        String id = upload("a.txt", "One.".getBytes(UTF_8)).path("id");
        report(id, Map.of("revision", 1, "state", "processed")).then().statusCode(204);

        report(id, Map.of("revision", 1, "state", "pending", "problem", "budget-exceeded"))
                .then()
                .statusCode(409);

        api.user().get(documents + "/" + id).then().body("state", equalTo("processed"));
    }

    @Test
    void isListedAmongTheSourcesWithItsState() {
        String sources = "/api/topics/" + topicId + "/sources";
        api.apply(topicId, Api.firstVersion());
        String failed = upload("a.txt", "One.".getBytes(UTF_8)).path("id");
        upload("b.txt", "Two.".getBytes(UTF_8)).then().statusCode(201);
        report(failed, Map.of("revision", 1, "state", "failed", "problem", "The provider was away."));

        Response listed = api.user().get(sources);

        listed.then()
                .statusCode(200)
                .body("items.title", contains("b.txt", "a.txt", "A note"))
                .body("items.kind", contains("document", "document", "note"))
                .body("items.state", contains("pending", "failed", null))
                .body("items.problem", contains(null, "The provider was away.", null));
        api.user().get(sources + "/" + failed).then().body("state", equalTo("failed"));
        api.user().delete(documents + "/" + failed).then().statusCode(204);
        api.user().get(sources).then().body("items.title", contains("b.txt", "A note"));
    }

    @Test
    void onlyTheNewestTextOfAPageHasAState() {
        put("page", "First text.");
        put("page", "Second text.");
        report("page", Map.of("revision", 2, "state", "processed")).then().statusCode(204);

        Response sources = api.user().get("/api/topics/" + topicId + "/sources");

        sources.then()
                .body("items.kind", contains("confluence", "confluence"))
                .body("items.documentId", contains("page", "page"))
                .body("items.state", contains("processed", null));
    }

    @Test
    void anInterruptedDeletionIsFinishedByTheSweeper() {
        int moment = 0;

        while (deletionCrashesAt(moment)) {
            moment++;
        }

        assertThat(moment).isGreaterThan(4);
    }

    private boolean deletionCrashesAt(int moment) {
        String id = upload("a.txt", TEXT.getBytes(UTF_8)).path("id");
        Faults.crashAt(moment);
        Response response = api.user().delete(documents + "/" + id);
        if (!Faults.stop()) {
            assertThat(response.statusCode()).isEqualTo(204);
            return false;
        }

        sweeping.now();

        assertThat(database.holding(id).stream().allMatch(place -> place.startsWith("sources/")))
                .as("swept after a crash at %d", moment)
                .isEqualTo(moment > 0);
        return true;
    }

    @Test
    void deletesADocumentWithItsTextButNotTheKnowledge() {
        String id =
                upload("a.txt", "We moved to Hamburg in May.".getBytes(UTF_8)).path("id");
        api.apply(
                topicId,
                new ChangeSetBody(0)
                        .section("office", "Office")
                        .add("move", "The move was in May.", "office")
                        .source(Map.of("id", id, "kind", "document")));

        Response deleted = api.user().delete(documents + "/" + id);

        deleted.then().statusCode(204);
        for (String path : List.of("", "/content", "/original")) {
            api.user().get(documents + "/" + id + path).then().statusCode(404);
        }
        api.user().delete(documents + "/" + id).then().statusCode(404);
        api.user().get(documents).then().body("items", empty());
        api.user()
                .get("/api/topics/" + topicId + "/sources/" + id)
                .then()
                .statusCode(200)
                .body("deletedAt", notNullValue())
                .body("text", nullValue());
        api.user().get("/api/topics/" + topicId + "/statements/move").then().statusCode(200);
    }

    @Test
    void linkedPagesHaveRevisions() {
        put("page", "First text.")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("changed", equalTo(true));
        put("page", "First text.").then().body("revision", equalTo(1)).body("changed", equalTo(false));

        Response changed = put("page", "Second text.");

        changed.then()
                .body("revision", equalTo(2))
                .body("changed", equalTo(true))
                .body("id", equalTo("page"));
        api.service("knowledge:read")
                .get(api.internal(topicId) + "/documents/page")
                .then()
                .statusCode(200)
                .body("text", equalTo("Second text."))
                .body("revision", equalTo(2))
                .body("title", equalTo("A page"))
                .body("origin.pageId", equalTo("123"));
        assertThat(api.user().get(documents + "/page/original").asString()).isEqualTo("Second text.");
        put("page", "First text.").then().body("revision", equalTo(3));
        ChangeSetBody late = new ChangeSetBody(0)
                .section("office", "Office")
                .source(Map.of("id", "page", "kind", "confluence", "revision", 2));
        api.send(topicId, late).then().statusCode(409);
        api.service("documents:write")
                .delete(api.internal(topicId) + "/documents/page")
                .then()
                .statusCode(204);
        api.user().get(documents + "/page").then().statusCode(404);
    }

    @Test
    void refusesLinkedPagesThatAreNoDocuments() {
        api.service("documents:write")
                .contentType("application/json")
                .body(Map.of(
                        "title", "x", "mediaType", "text/html", "text", "x", "origin", Map.of("kind", "confluence")))
                .put(api.internal(topicId) + "/documents/page")
                .then()
                .statusCode(422);
        api.service("knowledge:write")
                .contentType("application/json")
                .body("{}")
                .put(api.internal(topicId) + "/documents/page")
                .then()
                .statusCode(403);
    }

    @Test
    void anothersDocumentIsNotThere() {
        String id = upload("a.txt", "One.".getBytes(UTF_8)).path("id");
        Api other = Api.newUser();

        for (String path : List.of("", "/" + id, "/" + id + "/content", "/" + id + "/original")) {
            other.user().get(documents + path).then().statusCode(404);
        }
        other.user().delete(documents + "/" + id).then().statusCode(404);
        other.user()
                .multiPart("file", "a.txt", "One.".getBytes(UTF_8))
                .post(documents)
                .then()
                .statusCode(404);
    }

    private Response upload(String name, byte[] bytes) {
        return api.user().multiPart("file", name, bytes).post(documents);
    }

    private Response uploadOnce(String key, String text) {
        return api.user()
                .header("Idempotency-Key", key)
                .multiPart("file", "a.txt", text.getBytes(UTF_8))
                .post(documents);
    }

    private Response report(String documentId, Map<String, ?> state) {
        return api.service("knowledge:write")
                .contentType("application/json")
                .body(state)
                .put(api.internal(topicId) + "/documents/" + documentId + "/state");
    }

    private Response put(String documentId, String text) {
        return api.service("documents:write")
                .contentType("application/json")
                .body(Map.of(
                        "title",
                        "A page",
                        "mediaType",
                        "text/markdown",
                        "text",
                        text,
                        "origin",
                        Map.of("kind", "confluence", "pageId", "123", "version", 7)))
                .put(api.internal(topicId) + "/documents/" + documentId);
    }
}
