package io.mimiq.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.gateway.fake.RawSocket;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** With room for one connection to a service and for nobody who waits. */
@QuarkusTest
@TestProfile(BusyTest.OneConnection.class)
class BusyTest extends GatewayTest {
    public static final class OneConnection implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mimiq.gateway.upstream.max-connections", "1", "mimiq.gateway.upstream.max-waiting", "0");
        }
    }

    @Test
    void refusesRatherThanQueueWithoutEnd() throws Exception {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        services.get("conversation").answerBy(request -> {
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write("data: 1\n\n");
            arrived.complete(null);
        });

        try (RawSocket socket = raw()) {
            socket.send("GET /api/topics/t1/messages/m1/stream HTTP/1.1\r\nHost: x\r\n\r\n");
            arrived.get(20, TimeUnit.SECONDS);

            given().get("/api/topics/t1/messages")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:mimiq:problem:unavailable"))
                    .body("service", equalTo("conversation-service"));
            given().get("/api/usage").then().statusCode(200);
        }
        assertThat(services.get("conversation").received()).hasSize(1);
    }
}
