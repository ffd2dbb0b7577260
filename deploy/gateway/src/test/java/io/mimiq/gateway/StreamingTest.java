package io.mimiq.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.gateway.fake.FakeService;
import io.mimiq.gateway.fake.RawSocket;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamingTest extends GatewayTest {
    private static final String STREAM = "GET /api/topics/t1/messages/m1/stream HTTP/1.1\r\nHost: x\r\n\r\n";

    @Inject
    MeterRegistry meters;

    private FakeService conversation() {
        return services.get("conversation");
    }

    @Test
    void handsEachEventOnAsItComes() throws Exception {
        CompletableFuture<HttpServerResponse> stream = new CompletableFuture<>();
        conversation().answerBy(request -> {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream;charset=UTF-8");
            request.response().write("id: 1\nevent: delta\ndata: {\"text\":\"a\"}\n\n");
            stream.complete(request.response());
        });

        try (RawSocket socket = raw()) {
            socket.send(STREAM);
            String first = socket.readUntil("\"a\"}\n\n");
            HttpServerResponse open = stream.get(20, TimeUnit.SECONDS);
            assertThat(streams()).isEqualTo(1);
            assertThat(open.ended())
                    .as("the stream still runs while its first event is read")
                    .isFalse();
            open.write(": comment\n\nid: 2\ndata: zwei \u00fc\n\n");
            String second = socket.readUntil("\n\n\r\n");
            open.end("event: done\ndata: {}\n\n");
            String rest = socket.readUntil("0\r\n\r\n");

            assertThat(first).contains("text/event-stream").contains("id: 1\nevent: delta\n");
            assertThat(second).contains(": comment\n\nid: 2\n");
            assertThat(rest).contains("event: done");
            Awaitility.await().untilAsserted(() -> assertThat(streams()).isZero());
        }
    }

    private double streams() {
        return meters.get("mimiq.gateway.streams").gauge().value();
    }

    @Test
    void relaysBytesExactly() throws Exception {
        byte[] events = new byte[200_000];
        new Random(7).nextBytes(events);
        conversation().answerBy(request -> {
            HttpServerResponse response =
                    request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            for (int at = 0; at < events.length; at += 7_001) {
                response.write(Buffer.buffer(Arrays.copyOfRange(events, at, Math.min(events.length, at + 7_001))));
            }
            response.end();
        });

        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(gateway + "api/topics/t1/messages/m1/stream"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(events);
    }

    @Test
    void letsAnEventStreamBeSilentLongerThanAnyIdleTimeout() throws Exception {
        conversation().answerBy(request -> {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response().write("data: 1\n\n");
            conversation().vertx().setTimer(3_500, later -> request.response().end("data: 2\n\n"));
        });

        try (RawSocket socket = raw()) {
            socket.send(STREAM);
            socket.readUntil("data: 1\n\n");
            assertThat(socket.readUntil("0\r\n\r\n")).contains("data: 2");
            assertThat(socket.send("GET /api/usage HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer())
                    .as("the connection serves on")
                    .startsWith("HTTP/1.1 200 ");
            assertThat(socket.readAll()).as("and has its idle timeout again").doesNotContain("still open");
        }
    }

    @Test
    void cancelsTheServicesStreamWhenTheClientGoes() throws Exception {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        conversation().answerBy(request -> {
            request.response().closeHandler(gone -> cancelled.complete(null));
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response().write("data: 1\n\n");
        });

        try (RawSocket socket = raw()) {
            socket.send(STREAM).readUntil("data: 1\n\n");
        }

        assertThat(cancelled).succeedsWithin(20, TimeUnit.SECONDS);
    }

    @Test
    void cancelsARequestThatNobodyWaitsFor() throws Exception {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        services.get("usage").answerBy(request -> {
            request.response().closeHandler(gone -> cancelled.complete(null));
            arrived.complete(null);
        });

        try (RawSocket socket = raw()) {
            socket.send("GET /api/usage HTTP/1.1\r\nHost: x\r\n\r\n");
            arrived.get(20, TimeUnit.SECONDS);
        }

        // well before the idle timeout would do it, too
        assertThat(cancelled).succeedsWithin(2, TimeUnit.SECONDS);
    }

    @Test
    void cutsTheAnswerWhenTheServiceBreaksOff() throws Exception {
        conversation().answerBy(request -> {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response()
                    .write("data: 1\n\n")
                    .onComplete(sent -> request.connection().close());
        });

        try (RawSocket socket = raw()) {
            String answer = socket.send(STREAM).readAll();

            assertThat(answer).contains("data: 1").doesNotContain("0\r\n\r\n").doesNotContain("still open");
        }
    }

    @Test
    void handsARequestBodyOnAsItComesOnceItsBeginningIsThere() throws Exception {
        String beginning = "x".repeat(20_000);
        AtomicLong seen = new AtomicLong();
        CompletableFuture<Void> complete = new CompletableFuture<>();
        services.get("knowledge").answerBy(request -> {
            request.handler(piece -> seen.addAndGet(piece.length()));
            request.endHandler(end -> {
                complete.complete(null);
                request.response().setStatusCode(201).end();
            });
        });

        try (RawSocket socket = raw()) {
            socket.send(
                    "POST /api/topics/t1/documents HTTP/1.1\r\nHost: x\r\nContent-Length: 20005\r\n\r\n" + beginning);
            await().atMost(20, TimeUnit.SECONDS).until(() -> seen.get() == beginning.length());
            assertThat(complete)
                    .as("the service reads while the client still sends")
                    .isNotDone();
            assertThat(socket.send("world").readAnswer()).startsWith("HTTP/1.1 201 ");
            assertThat(seen).hasValue(20_005);
        }
    }

    @Test
    void doesNotReadFasterThanTheClientDoes() throws Exception {
        int size = 64 << 20;
        AtomicLong sent = new AtomicLong();
        services.get("knowledge").answerBy(request -> {
            HttpServerResponse response = request.response().putHeader("Content-Length", Integer.toString(size));
            response.setWriteQueueMaxSize(64 << 10);
            writeOn(response, sent, size);
        });

        try (RawSocket socket = raw()) {
            socket.send("GET /api/topics/t1/export HTTP/1.1\r\nHost: x\r\n\r\n").readUntil("\r\n\r\n");
            AtomicLong before = new AtomicLong(-1);
            await().during(Duration.ofMillis(200))
                    .atMost(Patience.EVENT)
                    .until(() -> before.getAndSet(sent.get()) == sent.get());
            assertThat(sent.get()).isLessThan(size / 2);
            assertThat(socket.in().readNBytes(size)).hasSize(size);
        }
    }

    private static void writeOn(HttpServerResponse response, AtomicLong sent, int size) {
        byte[] block = "x".repeat(16 << 10).getBytes(StandardCharsets.ISO_8859_1);
        while (!response.writeQueueFull() && sent.get() < size) {
            response.write(Buffer.buffer(block));
            sent.addAndGet(block.length);
        }
        if (sent.get() < size) {
            response.drainHandler(drained -> writeOn(response, sent, size));
        } else {
            response.end();
        }
    }
}
