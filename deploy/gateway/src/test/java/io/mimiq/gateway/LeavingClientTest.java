package io.mimiq.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mimiq.gateway.fake.FakeService;
import io.mimiq.gateway.fake.RawSocket;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A client that leaves while the end of its answer still waits in the gateway, which has the connection it came by back. */
@QuarkusTest
@TestProfile(LeavingClientTest.SmallBuffers.class)
class LeavingClientTest extends GatewayTest {
    private static final int STEP = 16 * 1024;
    private static final int SMALLEST = 4 * STEP;
    private static final int LARGEST = 20 * STEP;

    @Inject
    MeterRegistry meters;

    private final BlockingQueue<HttpServerRequest> writes = new LinkedBlockingQueue<>();

    public static class SmallBuffers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fake.send-buffer", "4096");
        }
    }

    @Test
    void takesNobodyElsesAnswerWithIt() throws Exception {
        int shared = 0;
        for (int size = SMALLEST; size <= LARGEST; size += STEP) {
            shared += leavesAnAnswerOf(size) ? 1 : 0;
        }

        assertThat(shared).as("answers that waited in the gateway").isPositive();
    }

    /** Whether another request had the connection when the client left. */
    private boolean leavesAnAnswerOf(int size) throws Exception {
        FakeService usage = services.get("usage");
        BlockingQueue<HttpConnection> read = new LinkedBlockingQueue<>();
        usage.answerBy(request -> request.response()
                .end(Buffer.buffer(new byte[size]))
                .onSuccess(sent -> read.add(request.connection())));
        try (RawSocket other = raw()) {
            HttpConnection connection;
            HttpServerRequest write;
            long finished = finished();
            try (RawSocket leaving = new RawSocket(gateway, 1024)) {
                leaving.send("GET /api/usage HTTP/1.1\r\nHost: x\r\n\r\n");
                connection = read.poll(30, TimeUnit.SECONDS);
                usage.answerBy(writes::add);
                other.send("POST /api/usage/x HTTP/1.1\r\nHost: x\r\n\r\n");
                write = writes.poll(30, TimeUnit.SECONDS);
            }
            Awaitility.await().atMost(Patience.EVENT).until(() -> finished() > finished);
            write.response().end("{}");

            assertThat(other.readAnswer()).as("%d bytes", size).startsWith("HTTP/1.1 200 ");
            return write.connection() == connection;
        }
    }

    private long finished() {
        return meters.find("mimiq.gateway.requests").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
