package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Database;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that integration-service fetched from the web. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class FetchedFileTest {

    private static final String ADDRESS = "https://harbour.example/hours";
    private static final String PAGE = "<html><head><title>Hours</title></head><body><h1>Opening hours</h1>"
            + "<p>The harbour office opens at nine.</p></body></html>";
    private static final String LATER = PAGE.replace("nine", "ten");

    private final Api api = Api.newUser();

    @Inject
    AbandonedUploads uploads;

    @Inject
    Database database;

    private String topicId;
    private String documents;

    @BeforeEach
    void createTopic() {
        topicId = api.createTopic("Harbour");
        documents = "/api/topics/" + topicId + "/documents";
    }

    @Test
    @Proves("MQ-07")
    void isADocumentThatIsReadAsAnUploadIs() throws Exception {
        put("d1", PAGE)
                .then()
                .statusCode(200)
                .body("id", equalTo("d1"))
                .body("revision", equalTo(1))
                .body("outcome", equalTo("created"));

        api.user()
                .get(documents + "/d1")
                .then()
                .body("title", equalTo("Hours (harbour.example)"))
                .body("mediaType", equalTo("text/html"))
                .body("origin.kind", equalTo("web"))
                .body("origin.address", equalTo(ADDRESS))
                .body("origin.fetchedAt", equalTo("2026-11-30T08:00:00Z"));
        assertThat(api.user().get(documents + "/d1/content").asString())
                .contains("# Opening hours", "The harbour office opens at nine.");
        assertThat(api.user().get(documents + "/d1/original").asString()).isEqualTo(PAGE);
        api.user()
                .get("/api/topics/" + topicId + "/sources")
                .then()
                .body("items.kind", contains("web"))
                .body("items.title", contains("Hours (harbour.example)"))
                .body("items.state", contains("pending"));
        assertThat(uploads.uploads())
                .noneMatch(file -> file.getFileName().toString().startsWith("fetched"));
    }

    @Test
    void anotherTextFromItsAddressIsTheNextRevision() {
        put("d1", PAGE);

        put("d2", LATER)
                .then()
                .body("id", equalTo("d1"))
                .body("revision", equalTo(2))
                .body("outcome", equalTo("revised"));

        api.user().get(documents).then().body("items", hasSize(1));
        assertThat(api.user().get(documents + "/d1/content").asString()).contains("opens at ten");
        api.user().get(documents + "/d1/revisions").then().body("", hasSize(2));
    }

    @Test
    void theSameTextFromItsAddressIsNoCopyButHasTheNewDate() {
        put("d1", PAGE);

        put("d2", Map.of("fetchedAt", "2026-12-01T09:00:00Z"))
                .then()
                .body("id", equalTo("d1"))
                .body("revision", equalTo(1))
                .body("outcome", equalTo("unchanged"));

        api.user()
                .get(documents)
                .then()
                .body("items", hasSize(1))
                .body("items[0].origin.fetchedAt", equalTo("2026-12-01T09:00:00Z"));
    }

    @Test
    void theSameTextAtAnotherAddressIsAnotherDocument() {
        put("d1", PAGE);

        put("d2", Map.of("address", "https://mirror.example/hours"))
                .then()
                .body("id", equalTo("d2"))
                .body("outcome", equalTo("created"));
    }

    @Test
    void anUploadWithItsTextIsADocumentOfItsOwn() {
        put("d1", PAGE);

        api.user()
                .multiPart("file", "hours.html", PAGE.getBytes(UTF_8))
                .post(documents)
                .then()
                .statusCode(201);
    }

    @Test
    void aRepeatedRequestStoresNothingNewAndAnotherMayNotHaveItsKey() {
        put("d1", Map.of("fingerprint", "f1"));

        put("d1", Map.of("fingerprint", "f1", "content", LATER.getBytes(UTF_8)))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("outcome", equalTo("created"));
        put("d1", Map.of("fingerprint", "f2"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:idempotency-key-reused"));
    }

    @Test
    void comesBackOnceItsDocumentIsDeleted() {
        put("d1", PAGE);
        api.user().delete(documents + "/d1").then().statusCode(204);

        put("d2", PAGE).then().body("id", equalTo("d2")).body("outcome", equalTo("created"));
        assertThat(api.user().get(documents + "/d2/content").asString()).contains("opens at nine");
    }

    @Test
    void saysWhyItCannotBeRead() {
        put("d1", "<html><body></body></html>")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:unreadable-text"));
        put("d1", Map.of("content", new byte[] {0, 1, 2, 3}, "extension", "bin"))
                .then()
                .statusCode(415);
        put("d1", Map.of("content", "a".repeat(1_100_000).getBytes(UTF_8), "extension", "txt"))
                .then()
                .statusCode(413);
        for (Map<String, ?> invalid : List.of(
                Map.of("address", ""), Map.of("extension", "../x"), Map.of("content", new byte[(10 << 20) + 1]))) {
            put("d1", invalid).then().statusCode(422).body("type", equalTo("urn:mimiq:problem:validation"));
        }
    }

    @Test
    void storesNoAddressInPlain() {
        put("d1", Map.of("address", "https://harbour.example/kingfisher"));

        assertThat(database.holding("kingfisher")).isEmpty();
        assertThat(database.saying(topicId, "kingfisher")).isNotEmpty();
    }

    @Test
    void isForServicesThatMayWriteDocumentsAndForTopicsThatAreThere() {
        api.service("knowledge:write")
                .contentType("application/json")
                .body("{}")
                .put(path("d1"))
                .then()
                .statusCode(403);
        String elsewhere = path("d1").replace(topicId, "elsewhere");
        send(elsewhere, Map.of()).then().statusCode(404);
    }

    private String path(String documentId) {
        return api.internal(topicId) + "/documents/" + documentId + "/file";
    }

    private Response put(String documentId, String page) {
        return put(documentId, Map.of("content", page.getBytes(UTF_8)));
    }

    private Response put(String documentId, Map<String, ?> others) {
        return send(path(documentId), others);
    }

    private Response send(String path, Map<String, ?> others) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "title", "Hours (harbour.example)",
                "address", ADDRESS,
                "fetchedAt", "2026-11-30T08:00:00Z",
                "extension", "html",
                "fingerprint", "",
                "content", PAGE.getBytes(UTF_8)));
        request.putAll(others);
        return api.service("documents:write")
                .contentType("application/json")
                .body(request)
                .put(path);
    }
}
