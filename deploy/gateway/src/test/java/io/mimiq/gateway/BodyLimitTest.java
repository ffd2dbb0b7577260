package io.mimiq.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.gateway.fake.RawSocket;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class BodyLimitTest extends GatewayTest {
    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void takesABodyUpToTheLimit() throws IOException {
        given().contentType("application/json")
                .body(file(2 * MIB))
                .post("/api/topics")
                .then()
                .statusCode(200)
                .body("bodyLength", equalTo(2 * MIB));
    }

    @Test
    void refusesADeclaredLengthBeyondItBeforeAskingTheService() throws IOException {
        given().contentType("application/json")
                .body(file(10 * MIB))
                .post("/api/topics")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mimiq:problem:payload-too-large"));
        assertThat(services.received()).isZero();
    }

    @Test
    void saysWhyWhereAServicesServerCutsABodyOffWithABareStatus() throws IOException {
        services.get("knowledge")
                .answerBy(request -> request.response().setStatusCode(413).end());

        given().contentType("application/json")
                .body(file(MIB))
                .post("/api/topics")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mimiq:problem:payload-too-large"));
    }

    @Test
    void takesLargerArchives() throws IOException {
        given().contentType("application/octet-stream")
                .body(file(17 * MIB))
                .post("/api/topics/import")
                .then()
                .statusCode(200)
                .body("bodyLength", equalTo(17 * MIB));
        given().contentType("application/octet-stream")
                .body(file(17 * MIB + 1))
                .post("/api/topics/import")
                .then()
                .statusCode(413);
    }

    @Test
    void takesMuchLargerDocuments() throws IOException {
        given().contentType("application/octet-stream")
                .body(file(17 * MIB + 1))
                .post("/api/topics/t1/documents")
                .then()
                .statusCode(200)
                .body("bodyLength", equalTo(17 * MIB + 1));
        try (RawSocket socket = raw()) {
            String answer = socket.send("POST /api/topics/t1/documents HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + "Content-Length: " + (101 * MIB + 1) + "\r\n\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void countsABodyOfUnknownLength() throws Exception {
        HttpResponse<String> answer = chunked("api/topics", 10 * MIB);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:mimiq:problem:payload-too-large");
        assertThat(chunked("api/topics", 2 * MIB).statusCode()).isEqualTo(200);
    }

    @Test
    void lyingAboutTheLengthGainsNothing() throws IOException {
        try (RawSocket socket = raw()) {
            String answer = socket.send("POST /api/topics HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
                            + "GET /api/usage HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .readAll();

            assertThat(answer).contains("\"body\":\"hello\"").contains("\"service\":\"usage\"");
        }
    }

    @Test
    void invitesABodyOnlyWhenItWouldBeTaken() throws IOException {
        try (RawSocket socket = raw()) {
            socket.send("POST /api/topics HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            assertThat(socket.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
            assertThat(socket.send("hello").readAnswer())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("hello");
        }
        try (RawSocket socket = raw()) {
            String refusal = socket.send(
                            "POST /api/topics HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 99999999\r\n\r\n")
                    .readAll();
            assertThat(refusal).startsWith("HTTP/1.1 413 ").doesNotContain("still open");
        }
        assertThat(rawAnswer("POST /api/topics HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nContent-Length: 5\r\n\r\nhello"))
                .startsWith("HTTP/1.1 417 ");
    }

    @Test
    void servesOnAfterARefusedBody() throws IOException {
        try (RawSocket socket = raw()) {
            socket.send("POST /api/nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(socket.readAnswer()).startsWith("HTTP/1.1 404 ");
            assertThat(socket.send("GET /api/usage HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer())
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    /** REST Assured sends a file as it is, and looks at each byte of an array: seconds for megabytes. */
    private File file(int size) throws IOException {
        return Files.write(folder.resolve("body"), new byte[size]).toFile();
    }

    private HttpResponse<String> chunked(String path, int size) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(gateway + path))
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> zeros(size)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static InputStream zeros(int size) {
        return new java.io.ByteArrayInputStream(new byte[size]);
    }
}
