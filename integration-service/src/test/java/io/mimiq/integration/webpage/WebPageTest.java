package io.mimiq.integration.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.integration.ServiceTest;
import io.mimiq.integration.Stored;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.WebStandIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebPageTest extends ServiceTest {
    private static final String HTML = "<html><head><title> Opening\n hours </title></head><body>"
            + "<p>The harbour office opens at nine.</p><a href='/other'>More</a><img src='/logo.png'></body></html>";

    private String path = "";

    @BeforeEach
    void aPath() {
        path = "/" + UUID.randomUUID();
        web.forgetRequests();
    }

    @Test
    @Proves("MQ-07")
    void aPageBecomesADocumentThatKnowsItsAddressAndDate() {
        String address = web.publish(path + "?lang=en", HTML);
        Instant before = Instant.now().minusSeconds(1);

        String id = add(address + "#hours")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/topics/" + topic + "/documents/"))
                .body("title", equalTo("Opening hours (127.0.0.1)"))
                .body("revision", equalTo(1))
                .body("outcome", equalTo("created"))
                .extract()
                .path("id");

        JsonNode file = knowledge.document(id).orElseThrow();
        assertThat(file.path("address").asText()).isEqualTo(address);
        assertThat(file.path("title").asText()).isEqualTo("Opening hours (127.0.0.1)");
        assertThat(file.path("extension").asText()).isEqualTo("html");
        assertThat(content(file)).isEqualTo(HTML);
        assertThat(Instant.parse(file.path("fetchedAt").asText())).isBetween(before, Instant.now());
    }

    @Test
    void asksOnceWithoutCookiesOrCredentialsAndFollowsNoLink() {
        add(web.answer(path, 200, Map.of("Content-Type", "text/html", "Set-Cookie", "seen=1"), HTML.getBytes()));
        add(web.siteUrl() + path);

        assertThat(web.requests()).extracting(WebStandIn.Request::uri).containsExactly(path, path);
        assertThat(web.requests()).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.headers())
                    .containsEntry("user-agent", "Mimiq")
                    .doesNotContainKeys("cookie", "authorization", "referer");
        });
    }

    @Test
    void followsFiveRedirectsAndKeepsTheAddressThatHadThePage() {
        String last = web.publish(path + "/5", HTML);
        web.redirect(path + "/4", 308, last);
        web.redirect(path + "/3", 307, path + "/4");
        web.redirect(path + "/2", 303, "3");
        web.redirect(path + "/1", 302, path + "/2");
        String id = add(web.redirect(path + "/0", 301, path + "/1"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(knowledge.document(id).orElseThrow().path("address").asText())
                .isEqualTo(last);
    }

    @Test
    void followsNoSixthRedirect() {
        refused(add(web.redirect(path, 302, path)), 422, "web-page-redirects");

        assertThat(web.requests()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/admin, web-address-not-public",
        "https://169.254.169.254/latest/meta-data, web-address-not-public",
        "http://example.org/, web-address-refused",
        "file:///etc/passwd, web-address-refused",
        "https://me:secret@example.org/, web-address-refused"
    })
    void judgesWhereItIsLedAsItJudgesAnAddress(String elsewhere, String code) {
        refused(add(web.redirect(path, 302, elsewhere)), 422, code);
        refused(add(elsewhere), 422, code);
    }

    @ParameterizedTest
    @CsvSource({
        "401, web-page-login-needed",
        "403, web-page-login-needed",
        "404, web-page-missing",
        "410, web-page-missing",
        "304, web-page-failed",
        "302, web-page-failed",
        "429, web-page-failed",
        "500, web-page-failed"
    })
    void saysWhatTheSiteSays(int theirs, String code) {
        refused(add(web.answer(path, theirs, Map.of(), new byte[0])), 422, code);
    }

    @Test
    void saysWhenNobodyListens() {
        refused(add("https://no-such-host.invalid/"), 422, "web-page-unreachable");
    }

    @Test
    void waitsForNoPageForEver() {
        String address = web.publish(path, HTML);
        web.hold(path);

        refused(add(address), 422, "web-page-timeout");

        web.release(path);
    }

    @Test
    void readsNoPageThatIsTooLarge() {
        String fits = web.publish(path, "text/html", page(10 << 20));
        String tooLarge = web.publish(path + "/large", "text/html", page((10 << 20) + 1));

        add(fits).then().statusCode(201);
        refused(add(tooLarge), 413, "web-page-too-large");
    }

    private static byte[] page(int size) {
        return "a".repeat(size).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsNoOtherTypes() {
        refused(add(web.publish(path, "video/mp4", new byte[] {1})), 415, "web-page-type-unsupported");
        refused(add(web.publish(path, "application/octet-stream", new byte[] {1})), 415, "web-page-type-unsupported");
    }

    @ParameterizedTest
    @CsvSource({
        "/r.pdf, application/pdf, pdf, r.pdf (127.0.0.1)",
        "/r, application/pdf, pdf, r (127.0.0.1)",
        "/r.pdf, application/octet-stream, pdf, r.pdf (127.0.0.1)",
        "/READ%20ME.md, text/plain, md, READ ME.md (127.0.0.1)",
        "/notes, text/plain, txt, notes (127.0.0.1)",
        "/notes, text/markdown, md, notes (127.0.0.1)",
        "/, application/xhtml+xml, html, 127.0.0.1"
    })
    void namesAFileByItsTypeAndAddress(String name, String type, String extension, String title) {
        String id = add(web.publish(name, type, "Opens at nine.".getBytes(StandardCharsets.UTF_8)))
                .then()
                .statusCode(201)
                .body("title", equalTo(title))
                .extract()
                .path("id");

        assertThat(knowledge.document(id).orElseThrow().path("extension").asText())
                .isEqualTo(extension);
    }

    @Test
    void readsTheEncodingThatOnlyTheSiteNames() {
        byte[] bytes = "<title>Часы</title><p>Порт открыт</p>".getBytes(Charset.forName("windows-1251"));

        String id = add(web.publish(path, "text/html; charset=\"Windows-1251\"", bytes))
                .then()
                .body("title", equalTo("Часы (127.0.0.1)"))
                .extract()
                .path("id");

        assertThat(content(knowledge.document(id).orElseThrow()))
                .isEqualTo("\uFEFF<title>Часы</title><p>Порт открыт</p>");
    }

    @Test
    void aRepeatedRequestMakesOneDocument() {
        String address = web.publish(path, HTML);

        String first = addOnce("k-1", address).then().statusCode(201).extract().path("id");
        String second = addOnce("k-1", address).then().statusCode(200).extract().path("id");

        assertThat(second).isEqualTo(first);
        assertThat(knowledge.document(first).orElseThrow().path("fingerprint").asText())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "409, conflict",
        "413, payload-too-large",
        "415, unsupported-media-type",
        "422, document-encrypted",
        "422, idempotency-key-reused"
    })
    void saysWhatKnowledgeServiceSaysOfTheFile(int status, String code) {
        knowledge.refuse(status, code, "As it is said there.");

        refused(add(web.publish(path, HTML)), status, code).body("detail", equalTo("As it is said there."));
    }

    @Test
    void saysWhenKnowledgeServiceIsAway() {
        knowledge.fail(500);

        refused(add(web.publish(path, HTML)), 503, "knowledge-unavailable");
    }

    @Test
    @Proves("MQ-22")
    void fetchesNothingForATopicThatIsNotThereOrAnothers() {
        String address = web.publish(path, HTML);

        refused(post("eve", address), 404, "not-found");
        refused(post("eve", "harbour"), 404, "not-found");
        assertThat(web.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "harbour"})
    void refusesWhatIsNoAddress(String address) {
        add(address).then().statusCode(422);
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        refused(add("https://example.org/" + "a".repeat(2000)), 422, "validation");
        refused(add("https://example.org/" + "ж".repeat(1000)), 422, "web-address-refused");
    }

    @Test
    void fetchesOnePageAtATimeForAUser() throws Exception {
        String address = web.publish(path, HTML);
        web.hold(path);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Response> first = other.submit(() -> add(address));
            await().atMost(SOON).until(() -> web.requests().size() == 1);

            refused(add(address), 429, "too-many-requests").header("Retry-After", notNullValue());

            web.release(path);
            assertThat(first.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS).statusCode())
                    .isEqualTo(201);
            add(address).then().statusCode(201);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    @Proves("MQ-12")
    void storesNothingOfIt() {
        add(web.publish(path + "/kingfisher", HTML)).then().statusCode(201);

        assertThat(Stored.everything()).doesNotContain("kingfisher", path);
    }

    private static String content(JsonNode file) {
        return new String(Base64.getDecoder().decode(file.path("content").asText()), StandardCharsets.UTF_8);
    }

    private static ValidatableResponse refused(Response response, int status, String code) {
        return response.then().statusCode(status).body("type", equalTo("urn:mimiq:problem:" + code));
    }

    private Response add(String address) {
        return post(user, address);
    }

    private Response post(String userId, String address) {
        return as(userId).body(Map.of("address", address)).post("/api/topics/" + topic + "/web-pages");
    }

    private Response addOnce(String key, String address) {
        return asUser().header("Idempotency-Key", key)
                .body(Map.of("address", address))
                .post("/api/topics/" + topic + "/web-pages");
    }
}
