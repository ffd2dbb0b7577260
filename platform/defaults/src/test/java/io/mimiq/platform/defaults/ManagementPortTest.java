package io.mimiq.platform.defaults;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ManagementPortTest {
    @TestHTTPResource(value = "", management = true)
    String management;

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void tellsHealthToAnyone(String kind) {
        given().get(management + "health/" + kind).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void givesMetricsToOps() {
        given().auth()
                .preemptive()
                .basic("ops", "ops")
                .get(management + "metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void refusesMetricsWithoutCredentials() {
        given().get(management + "metrics").then().statusCode(401);
    }

    @Test
    void refusesMetricsWithAWrongPassword() {
        given().auth()
                .preemptive()
                .basic("ops", "wrong")
                .get(management + "metrics")
                .then()
                .statusCode(401);
    }

    @Test
    void deniesWhateverElseIsThere() {
        given().get(management + "anything").then().statusCode(401);
    }

    /** What is open there opens nothing beside it: CVE-2026-39852, CVE-2026-50559. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "metrics;x",
                "metrics%3Bx",
                ";x/metrics",
                "%3Bx/metrics",
                "health;x/../metrics",
                "health/..;/metrics",
                "health/..%3B/metrics",
                "health/%2e%2e/metrics",
                "health/..%2Fmetrics",
                "health/..%5Cmetrics",
                "/metrics",
            })
    void givesMetricsUnderNoOtherSpellingOfThePath(String path) {
        given().urlEncodingEnabled(false)
                .get(management + path)
                .then()
                .statusCode(oneOf(400, 401, 404))
                .body(not(containsString("jvm_memory_used_bytes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%zz", "/api/auth/jwks%zz", "/q/health/live%2"})
    void refusesBrokenPercentEncodingToAnyone(String path) throws IOException {
        assertThat(answer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /q/hea",
                "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n",
                "POST /q/health/live HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n",
            })
    void endsAConnectionOnWhichARequestComesTooSlowly(String begun) throws IOException {
        Instant start = Instant.now();

        drip(begun);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(40));
    }

    /** Sends a little each second until the other end closes. */
    private void drip(String begun) throws IOException {
        URL url = new URL(management);
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(1_000);
            String next = begun;
            for (int i = 0; i < 60 && next != null; i++) {
                next = sent(socket, next) && stillOpen(socket) ? begun.endsWith("\n") ? "X: a\r\n" : "l" : null;
            }
        }
    }

    private static boolean sent(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static boolean stillOpen(Socket socket) {
        try {
            return socket.getInputStream().read(new byte[8192]) >= 0;
        } catch (SocketTimeoutException open) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private String answer(String request) throws IOException {
        URL url = new URL(management);
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @TestHTTPResource("/")
    String application;

    @Test
    void servesNeitherHealthNorMetricsOnTheApplicationPort() {
        given().get(application + "q/health/live").then().statusCode(404);
        given().get(application + "q/metrics").then().statusCode(404);
    }
}
