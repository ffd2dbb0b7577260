package io.mimiq.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.gateway.fake.RawSocket;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request whose end can be read in two ways must never reach a service, let alone as two requests. */
@QuarkusTest
class SmugglingTest extends GatewayTest {
    private static final String SMUGGLED = "GET /internal/stolen HTTP/1.1\r\nHost: x\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two lengths
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Content-Length: 5, 6\r\n",
                "Content-Length: +5\r\n",
                "Content-Length: -5\r\n",
                "Content-Length: 0x5\r\n",
                "Content-Length: 5 5\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length: five\r\n",
                // encodings that are not exactly one "chunked"
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: chunked, xchunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding:\u000bchunked\r\n",
                // names and folds
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding\t: chunked\r\n",
                "Transfer-Encoding:\r\n chunked\r\n",
                "X A: b\r\n",
                "X-A\u0000: b\r\n",
                "X-A: b\u0000c\r\n",
                ": b\r\n",
                "NoColon\r\n",
                "X-A: b\rX-B: c\r\n",
            })
    void refusesUnclearHeaders(String headers) throws IOException {
        try (RawSocket socket = raw()) {
            String answer = socket.send(
                            "POST /api/topics HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + "0\r\n\r\n" + SMUGGLED)
                    .readAll();

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("urn:mimiq:problem:bad-request")
                    .contains("nosniff")
                    .doesNotContain("still open");
            assertThat(answer.split("HTTP/1.1 ", -1))
                    .as("one answer, then the end")
                    .hasSize(2);
        }
        assertThat(services.received()).isZero();
    }

    @Test
    void refusesLengthTogetherWithChunks() throws IOException {
        try (RawSocket socket = raw()) {
            String answer = socket.send("POST /api/topics HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED)
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("still open");
        }
        assertThat(services.received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nhello\r\n0\r\n\r\n",
                "-5\r\nhello\r\n0\r\n\r\n",
                "5\r\nhelloX0\r\n\r\n",
                "\r\n\r\n",
                "FFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n"
            })
    void neverTakesABodyWithBrokenChunksForWhole(String chunks) throws IOException {
        services.get("knowledge")
                .answerBy(request ->
                        request.body().onSuccess(whole -> request.response().end("taken for whole")));

        try (RawSocket socket = raw()) {
            String answer = socket.send("POST /api/topics HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + chunks + SMUGGLED)
                    .readAll();

            assertThat(answer).doesNotContain("taken for whole").doesNotContain("still open");
        }
        assertThat(services.get("knowledge").received())
                .allMatch(received -> received.uri().equals("/api/topics"));
    }

    @Test
    void sendsChunksOnAsItsOwn() throws IOException {
        String answer = rawAnswer("POST /api/topics HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "5;ext=1\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: 1\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"body\":\"hello world\"");
        assertThat(services.get("knowledge").received().get(0).headers())
                .contains("transfer-encoding: chunked")
                .noneMatch(line -> line.startsWith("x-trailer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/usage HTTP/1.1\r\n\r\n",
                "GET /api/usage HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /api/usage HTTP/1.1\r\nHost: a/../b\r\n\r\n",
                "GET /api/usage HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /api/usage\r\nHost: x\r\n\r\n",
                "GET  HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/usage HTTP/1.1\r\nHost: x\r\nX-A: b\r\n Cookie: d\r\n\r\n",
                "GET /api/usage HTTP/1.1\r\nHost: x\r\nX-A: b\r\n\tc\r\n\r\n",
                "GET /api/usage HTTP/1.1\r\n Host: x\r\n\r\n",
                "GET /api/usage HTTP/1.1\r\nHost: x\r\nAuthorization: a b\r\nAuthorization: a c\r\n\r\n",
                "\u0001GET /api/usage HTTP/1.1\r\nHost: x\r\n\r\n",
                " GET /api/usage HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/usage HTTP/9.9.9\r\nHost: x\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            })
    void refusesMalformedRequests(String request) throws IOException {
        try (RawSocket socket = raw()) {
            assertThat(socket.send(request).readAll())
                    .matches("(?s)|HTTP/1.1 (400|505) .*application/problem.json.*")
                    .doesNotContain("still open");
        }
        assertThat(services.received()).isZero();
    }

    /** Netty before 4.1.135 skipped them: CVE-2026-50020. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000b", "\u001f", "\u007f"})
    void refusesAPipelinedRequestBehindAControlCharacter(String control) throws IOException {
        try (RawSocket socket = raw()) {
            String answer = socket.send("GET /api/usage HTTP/1.1\r\nHost: x\r\n\r\n" + control
                            + "GET /api/topics HTTP/1.1\r\nHost: x\r\n\r\n")
                    .readAll();

            assertThat(answer)
                    .startsWith("HTTP/1.1 200 ")
                    .contains("HTTP/1.1 400 ")
                    .doesNotContain("\"service\":\"knowledge\"", "still open");
        }
        assertThat(services.get("knowledge").received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.2", "2.0", "9.9"})
    void speaksNoOtherHttp(String version) throws IOException {
        assertThat(rawAnswer("GET /api/usage HTTP/" + version + "\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.")
                .contains(" 505 ")
                .contains("urn:mimiq:problem:http-version-not-supported");
    }

    @Test
    void refusesTooManyHeaders() throws IOException {
        StringBuilder many = new StringBuilder("GET /api/usage HTTP/1.1\r\nHost: x\r\n");
        for (int i = 0; i < 5_000; i++) {
            many.append("X-Header-").append(i).append(": value\r\n");
        }

        assertThat(rawAnswer(many.append("\r\n").toString()))
                .startsWith("HTTP/1.1 431 ")
                .contains("urn:mimiq:problem:headers-too-large");
        assertThat(services.received()).isZero();
    }

    @Test
    void refusesTooLargeHeaders() throws IOException {
        String large = "GET /api/usage HTTP/1.1\r\nHost: x\r\nX-Large: %s\r\n\r\n";

        assertThat(rawAnswer(large.formatted("a".repeat(20_000))))
                .startsWith("HTTP/1.1 431 ")
                .contains("urn:mimiq:problem:headers-too-large");
        assertThat(rawAnswer(large.formatted("a".repeat(400_000))))
                .startsWith("HTTP/1.1 431 ")
                .contains("urn:mimiq:problem:headers-too-large");
    }

    @Test
    void refusesTooLongAddresses() throws IOException {
        assertThat(rawAnswer("GET /api/usage?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("urn:mimiq:problem:uri-too-long");
        assertThat(rawAnswer("GET /api/usage?q=" + "a".repeat(90_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("urn:mimiq:problem:uri-too-long");
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        try (RawSocket socket = raw()) {
            String answer = socket.send("GET /api/usage HTTP/1.1\r\nHost: x\r\n\r\n"
                            + "GET /api/topics HTTP/1.1\r\nHost: x\r\n\r\n"
                            + "GET /api/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .readAll();

            assertThat(answer)
                    .containsSubsequence("\"service\":\"usage\"", "\"service\":\"knowledge\"", "problem:not-found");
        }
    }
}
