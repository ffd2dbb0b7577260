package io.mimiq.platform.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestWorld.class)
class ProblemsTest {
    @Test
    void tellsWhatIsMissing() {
        assertProblem(given().get("/public/no-such"), 404, "not-found")
                .then()
                .body("detail", equalTo("No such topic."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/public/nothing", "/q/health", "/oauth2/nothing", "/public/things/a/b"})
    void answersUnknownPathWithAProblem(String path) {
        assertProblem(given().get(path), 404, "not-found");
    }

    @Test
    void namesTheAllowedMethods() {
        Response response = assertProblem(given().delete("/public/notes"), 405, "method-not-allowed");
        assertThat(response.header("Allow")).isEqualTo("POST");
    }

    @Test
    void refusesOtherMediaType() {
        assertProblem(given().contentType("text/plain").body("x").post("/public/notes"), 415, "unsupported-media-type");
    }

    @Test
    void refusesRepresentationItDoesNotHave() {
        assertProblem(given().accept("image/png").get("/public/list"), 406, "not-acceptable");
    }

    @Test
    void keepsAnUnknownFailureToItself() {
        assertProblem(given().get("/public/broken"), 500, "internal").then().body(not(containsString("secret")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksToComeAgainWhileTheDatabaseIsAway(boolean pool) {
        Response response = given().queryParam("pool", pool).get("/public/away");

        assertProblem(response, 503, "unavailable")
                .then()
                .header("Retry-After", "5")
                .body(not(containsString("secret")));
    }

    @Test
    void listsViolationsByField() {
        Response response = given().contentType("application/json")
                .body("{\"text\":\"far too long a text\",\"tags\":[{\"name\":\"ok\"},{\"name\":\"\\u0000\"}]}")
                .post("/public/notes");
        assertProblem(response, 422, "validation")
                .then()
                .body("violations.field", equalTo(List.of("tags[1].name", "text")))
                .body("violations[1].message", equalTo("must have at most 10 characters"));
    }

    @Test
    void refusesMissingBody() {
        assertProblem(given().contentType("application/json").post("/public/notes"), 422, "validation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "[]",
                "\"text\"",
                "{\"text\":1}",
                "{\"text\":true}",
                "{\"text\":{}}",
                "{\"text\":\"a\",\"count\":\"1\"}",
                "{\"text\":\"a\",\"count\":1.5}",
                "{\"text\":\"a\",\"count\":99999999999}",
                "{\"text\":\"a\",\"at\":\"yesterday\"}",
                "{\"text\":\"a\",\"unknown\":1}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} trailing"
            })
    void refusesBodyOfWrongShape(String body) {
        assertProblem(given().contentType("application/json").body(body).post("/public/notes"), 400, null);
    }

    @Test
    void refusesDeeplyNestedBody() {
        String body = "{\"tags\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
        assertProblem(given().contentType("application/json").body(body).post("/public/notes"), 400, null);
    }

    @Test
    void refusesBrokenUtf8() {
        byte[] body = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        assertProblem(given().contentType("application/json").body(body).post("/public/notes"), 400, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "\\u001b", "\\ud800", "\\udc00x", "   ", "\\u200b", "\\ufeff \\u00ad", "\\u3164"})
    void refusesTextThatIsNone(String text) {
        String body = "{\"text\":\"" + text + "\"}";
        assertProblem(given().contentType("application/json").body(body).post("/public/notes"), 422, "validation");
    }

    @Test
    void countsCharactersAndNotTheirUnits() {
        String note = "{\"text\":\"%s\"}";
        given().contentType("application/json")
                .body(note.formatted("😀".repeat(10)))
                .post("/public/notes")
                .then()
                .statusCode(200);
        assertProblem(
                given().contentType("application/json")
                        .body(note.formatted("😀".repeat(11)))
                        .post("/public/notes"),
                422,
                "validation");
    }

    @Test
    void refusesLargeBody() {
        String body = "{\"text\":\"" + "a".repeat(100_000) + "\"}";
        assertProblem(
                given().contentType("application/json").body(body).post("/public/notes"), 413, "payload-too-large");
    }

    @Test
    void refusesLargeBodyInChunks() {
        InputStream body = new ByteArrayInputStream(("{\"text\":\"" + "a".repeat(200_000) + "\"}").getBytes(UTF_8));
        assertProblem(
                given().contentType("application/json").body(body).post("/public/notes"), 413, "payload-too-large");
    }

    /** As a file, since REST Assured looks at each byte of an array: seconds for megabytes. */
    @Test
    void refusesTenMegabytes(@TempDir Path folder) throws IOException {
        File body = Files.write(folder.resolve("body"), new byte[10_000_000]).toFile();
        assertProblem(
                given().contentType("application/json").body(body).post("/public/notes"), 413, "payload-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,422",
        "limit=101,422",
        "limit=many,400",
        "cursor=%20,400",
        "cursor=AAAA,400",
        "limit=99999999999,400"
    })
    void refusesBadPageRequest(String query, int status) {
        assertProblem(given().urlEncodingEnabled(false).get("/public/list?" + query), status, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/things/%00", "/public/things/a?n=%00", "/public/things/%C3%28", "/nothing/%FF"})
    void refusesAddressThatIsNoText(String path) {
        assertProblem(given().urlEncodingEnabled(false).get(path), 400, "bad-request");
    }

    @ParameterizedTest
    @CsvSource({"'',428", "W/\"5\",400", "5,400", "\"x\",400", "\"4\",412", "*,400"})
    void refusesWriteThatDoesNotMatch(String tag, int status) {
        RequestSpecification request = tag.isEmpty() ? given() : given().header("If-Match", tag);
        assertProblem(request.put("/public/versioned"), status, null);
    }

    @Test
    void writesWhatMatches() {
        given().header("If-Match", "\"5\"")
                .put("/public/versioned")
                .then()
                .statusCode(204)
                .header("ETag", "\"6\"");
    }

    static Response assertProblem(Response response, int status, @Nullable String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith(Problem.MEDIA_TYPE);
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("title")).isNotBlank();
        assertThat(response.jsonPath().getString("type")).startsWith("urn:mimiq:problem:");
        assertThat(response.jsonPath().getString("requestId")).isEqualTo(response.header(RequestId.HEADER));
        if (code != null) {
            assertThat(response.jsonPath().getString("type")).endsWith(":" + code);
        }
        return response;
    }
}
