package io.mimiq.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-behaved HTTP client sends. The server refuses some of it before there is a request to answer. */
@QuarkusTest
@WithTestResource(TestWorld.class)
class RawRequestTest {
    @TestHTTPResource
    URL server;

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "GET", "GET /a b HTTP/1.1", "GET http:// HTTP/1.1"})
    void refusesRequestLineThatIsNone(String line) throws IOException {
        assertThat(status(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isBetween(400, 505);
    }

    @Test
    void refusesLongAddress() throws IOException {
        assertThat(status("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .isEqualTo(414);
    }

    @Test
    void refusesLargeHeader() throws IOException {
        assertThat(status("GET /public/list HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
                .isEqualTo(431);
    }

    @Test
    void refusesThousandsOfHeaders() throws IOException {
        StringBuilder request = new StringBuilder("GET /public/list HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < 5_000; i++) {
            request.append("X-").append(i).append(": x\r\n");
        }
        assertThat(status(request.append("\r\n").toString())).isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "9999999999999999999999"})
    void refusesContentLengthThatIsNoNumber(String length) throws IOException {
        assertThat(status("POST /public/notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                        + length + "\r\n\r\n{}"))
                .isBetween(400, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/things/%", "/public/things/%zz", "/%2", "/public/things/a?n=%"})
    void refusesBrokenPercentEncoding(String path) throws IOException {
        assertThat(status("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isEqualTo(400);
    }

    /** The framework's path policies and its routing read these differently: CVE-2026-39852, CVE-2026-50559. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api;x/me",
                "/api;x=1/me",
                "/;x/api/me",
                "/api/me;x",
                "/api%3Bx/me",
                "/api%3bx/me",
                "/api/me%3B",
                "/api%2Fme",
                "/api%5Cme",
                "/api\\me",
                "/public/..;/api/me",
                "/public/..%2Fapi/me",
            })
    void refusesPathsThatCanBeReadAsOthers(String path) throws IOException {
        assertThat(status("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isEqualTo(400);
    }

    /** Netty before 4.1.135 skipped them: CVE-2026-50020. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000b", "\u001f", "\u007f"})
    void answersNoRequestBehindAControlCharacter(String control) throws IOException {
        String request = "GET /public/list HTTP/1.1\r\nHost: localhost\r\n";

        String answers = answer(request + "\r\n" + control + request + "Connection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 200", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(answers).contains(" 400 Bad Request");
    }

    private int status(String request) throws IOException {
        String answer = answer(request);
        assertThat(answer).startsWith("HTTP/1.");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1) + rest(request, in);
        }
    }

    /** A connection that is asked to close ends; another one's answer is known by its status. */
    private static String rest(String request, InputStream in) throws IOException {
        return request.contains("Connection: close") ? new String(in.readAllBytes(), StandardCharsets.ISO_8859_1) : "";
    }
}
