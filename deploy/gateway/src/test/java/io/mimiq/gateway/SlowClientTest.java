package io.mimiq.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.gateway.fake.RawSocket;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who sends slowly holds nobody up; with room for two connections to a service and three requests of one address. */
@QuarkusTest
@TestProfile(SlowClientTest.Hurried.class)
class SlowClientTest extends GatewayTest {
    private static final String HEAD = "POST /api/topics HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n";

    public static final class Hurried implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mimiq.gateway.requests.head-time", "1s",
                    "mimiq.gateway.requests.body-time", "5s",
                    "mimiq.gateway.limits.credential.open", "2",
                    "mimiq.gateway.upstream.max-connections", "2",
                    "mimiq.gateway.upstream.max-waiting", "0");
        }
    }

    @Test
    void asksAServiceOnlyWhenTheBeginningOfTheBodyIsThere() throws IOException {
        given().get("/api/topics").then().statusCode(200);
        try (RawSocket one = raw();
                RawSocket two = raw();
                RawSocket three = raw()) {
            for (RawSocket slow : new RawSocket[] {one, two, three}) {
                slow.send(HEAD + "he");
            }

            given().get("/api/topics").then().statusCode(200);
            assertThat(services.get("knowledge").received()).hasSize(2);
            assertThat(three.send("llo").readAnswer())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"body\":\"hello\"");
        }
    }

    @Test
    void givesUpOnABodyThatTakesTooLong() throws IOException {
        try (RawSocket slow = raw()) {
            slow.send(HEAD.replace("Length: 5", "Length: 500"));
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> read(slow));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        slow.send("e");
                        return answer.isDone();
                    });

            assertThat(answer.join()).startsWith("HTTP/1.1 408 ").contains("urn:mimiq:problem:request-timeout");
        }
        assertThat(services.received()).isZero();
    }

    @Test
    void closesAConnectionWhoseHeaderFieldsTakeTooLong() throws Exception {
        try (RawSocket slow = raw()) {
            slow.send("GET /api/topics HTTP/1.1\r\nHost: x\r\n");
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> read(slow));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        slow.send("X-A: b\r\n");
                        return answer.isDone();
                    });

            assertThat(answer.get(1, TimeUnit.SECONDS)).doesNotContain("HTTP/1.1", "still open");
        }
    }

    @Test
    void servesAConnectionThatIsUsedAgainLater() throws IOException {
        try (RawSocket socket = raw()) {
            String get = "GET /api/topics HTTP/1.1\r\nHost: x\r\n\r\n";
            assertThat(socket.send(get).readAnswer()).startsWith("HTTP/1.1 200 ");
            Awaitility.await().pollDelay(Duration.ofMillis(1_300)).until(() -> true);
            assertThat(socket.send(get).readAnswer()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void limitsWhatOneCredentialHasUnderWay() throws IOException {
        services.get("conversation")
                .answerBy(request -> request.response()
                        .setChunked(true)
                        .putHeader("Content-Type", "text/event-stream")
                        .write("data: 1\n\n"));
        String stream =
                "GET /api/topics/t1/messages/m1/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer one\r\n\r\n";
        try (RawSocket one = raw();
                RawSocket two = raw()) {
            one.send(stream).readUntil("data: 1");
            two.send(stream).readUntil("data: 1");

            given().header("Authorization", "bearer one")
                    .get("/api/usage")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "1");
            given().header("Authorization", "Bearer other")
                    .get("/api/usage")
                    .then()
                    .statusCode(200);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().header("Authorization", "Bearer one")
                        .get("/api/usage")
                        .then()
                        .statusCode(200));
    }

    private static String read(RawSocket socket) {
        try {
            return socket.readAll();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
