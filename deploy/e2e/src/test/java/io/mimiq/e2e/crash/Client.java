package io.mimiq.e2e.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.EventStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What a good client does: asks again with the same key while it has no answer or is told that the suite is in trouble. What
 * was not answered in the end, hung or should not have been said is a violation.
 */
final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<Integer> IN_TROUBLE = Set.of(429, 500, 502, 503, 504);
    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final URI base;
    private final Reaper reaper;
    private final Tally tally;

    Client(URI base, Reaper reaper, Tally tally) {
        this.base = base;
        this.reaper = reaper;
        this.tally = tally;
    }

    /** A request as it is repeated. */
    record Ask(
            String method,
            String path,
            Map<String, String> headers,
            @Nullable String body) {}

    /** What came in, to its end or not. */
    private record Heard(Answer answer, boolean whole) {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** The final answer, however often it has to be asked for. */
    Answer send(Ask ask) {
        reaper.request();
        return until(ask, () -> {
            Heard heard = once(ask);
            return heard.whole() && isFinal(ask, heard.answer()) ? heard.answer() : null;
        });
    }

    /** The whole stream, however often it has to be asked for; a final refusal is a stream without events. */
    EventStream stream(Ask ask) {
        reaper.request();
        return until(ask, () -> {
            Heard heard = once(ask);
            if (heard.answer().status() != 200) {
                return heard.whole() && isFinal(ask, heard.answer()) ? events(heard) : null;
            }
            EventStream stream = events(heard);
            return stream.names().contains("done") || stream.names().contains("error") ? stream : null;
        });
    }

    private interface Attempt<T> {
        @Nullable T make() throws InterruptedException;
    }

    private <T> T until(Ask ask, Attempt<T> attempt) {
        long[] attempts = {0};
        try {
            return await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(PAUSE)
                    .atMost(PATIENCE)
                    .until(
                            () -> {
                                if (attempts[0]++ > 0) {
                                    tally.retries.incrementAndGet();
                                }
                                return attempt.make();
                            },
                            answer -> answer != null);
        } catch (ConditionTimeoutException e) {
            tally.violated(
                    Violation.Kind.STUCK,
                    ask.method() + " " + ask.path() + " has no final answer after " + PATIENCE + ", down: ["
                            + reaper.down() + "]");
            throw e;
        }
    }

    private boolean isFinal(Ask ask, Answer answer) {
        if (answer.status() == 500) {
            tally.violated(Violation.Kind.WRONG, ask.method() + " " + ask.path() + " answered " + answer.body());
        }
        return !IN_TROUBLE.contains(answer.status());
    }

    private static EventStream events(Heard heard) {
        return EventStream.read(heard.answer().status(), heard.answer().body().lines());
    }

    private Heard once(Ask ask) throws InterruptedException {
        String requestId = UUID.randomUUID().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(ask.path()))
                .header("X-Request-Id", requestId)
                .method(
                        ask.method(),
                        ask.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body(), UTF_8));
        ask.headers().forEach(request::header);
        tally.requests.incrementAndGet();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long begun = System.nanoTime();
        CompletableFuture<HttpResponse<Void>> exchange = HTTP.sendAsync(
                request.build(), BodyHandlers.ofByteArrayConsumer(piece -> piece.ifPresent(body::writeBytes)));
        try {
            HttpResponse<Void> response = exchange.get(ONE_ANSWER.toSeconds(), TimeUnit.SECONDS);
            return new Heard(new Answer(response.statusCode(), response.headers(), body.toString(UTF_8)), true);
        } catch (ExecutionException e) {
            return new Heard(new Answer(0, NONE, body.toString(UTF_8)), false);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            gaveUp(ask.method() + " " + ask.path() + ", request " + requestId, reaper.wasCalm(begun));
            return new Heard(new Answer(0, NONE, body.toString(UTF_8)), false);
        }
    }

    private void gaveUp(String request, boolean calm) {
        tally.late.incrementAndGet();
        System.out.printf("no answer within %s: %s, down: [%s]%n", ONE_ANSWER, request, reaper.down());
        if (calm) {
            tally.violated(Violation.Kind.HUNG, request);
        }
    }
}
