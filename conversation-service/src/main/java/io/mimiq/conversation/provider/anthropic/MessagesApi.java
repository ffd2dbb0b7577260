package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.mimiq.platform.crypto.Secret;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/messages} as a stream of events. A request that was not taken (429, 529, 5xx) is sent again as the API
 * asks; once its answer has begun it is not, since that would be paid for twice. Cancelling ends the connection, which
 * ends the work there.
 */
final class MessagesApi implements AutoCloseable {

    private static final int OVERLOADED = 529;

    private final HttpClient client;
    private final AnthropicConfig config;
    private final Secret key;

    MessagesApi(Vertx vertx, AnthropicConfig config, Secret key) {
        int timeout = Math.toIntExact(config.connectTimeout().toMillis());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(timeout)
                .setMaxPoolSize(64)
                .setKeepAlive(true));
        this.config = config;
        this.key = key;
    }

    Multi<JsonNode> stream(JsonNode body, Meter meter) {
        Buffer payload = Buffer.buffer(body.toString());
        return Uni.createFrom()
                .<Exchange>emitter(emitter -> send(payload, meter, emitter))
                .onFailure(MessagesApi::mayPass)
                .retry()
                .when(failures -> failures.onItem().transformToUniAndConcatenate(new Waiting(config)::before))
                .onItem()
                .transformToMulti(exchange -> Multi.createFrom().<JsonNode>emitter(exchange::read))
                .ifNoItem()
                .after(config.idleTimeout())
                .failWith(() -> new ProviderException(Kind.TIMEOUT, "silence for " + config.idleTimeout()));
    }

    @Override
    public void close() {
        client.close();
    }

    private void send(Buffer payload, Meter meter, UniEmitter<? super Exchange> emitter) {
        Sending attempt = new Sending(meter, emitter);
        emitter.onTermination(attempt::resetUnlessBegun);
        client.request(options())
                .compose(request -> attempt.send(request, payload))
                .onFailure(failure -> emitter.fail(unreachable(failure)))
                .onSuccess(attempt::begun);
    }

    /** A request on its way, which goes away with whoever waits for it until its answer has begun. */
    private static final class Sending {
        private final Meter meter;
        private final UniEmitter<? super Exchange> emitter;
        private @Nullable HttpClientRequest request;
        private boolean begun;
        private boolean over;

        Sending(Meter meter, UniEmitter<? super Exchange> emitter) {
            this.meter = meter;
            this.emitter = emitter;
        }

        synchronized void resetUnlessBegun() {
            over = true;
            if (request != null && !begun) {
                request.reset();
            }
        }

        synchronized Future<Exchange> send(HttpClientRequest made, Buffer payload) {
            if (over) {
                made.reset();
                return Future.failedFuture(new CancellationException());
            }
            request = made;
            meter.sent(Meter.estimate(payload.length()));
            // paused where it arrives: whoever reads it may come later, on another thread, when all of it is here
            return made.send(payload).map(response -> new Exchange(made, response.pause()));
        }

        void begun(Exchange exchange) {
            HttpClientResponse response = exchange.response();
            if (response.statusCode() == 200) {
                synchronized (this) {
                    begun = !over;
                }
                emitter.complete(exchange);
                return;
            }
            meter.refused();
            response.body()
                    .onComplete(body -> emitter.fail(
                            refusal(response, body.succeeded() ? ApiError.type(body.result()) : "unreadable")));
            response.resume();
        }
    }

    private RequestOptions options() {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(config.url().resolve("/v1/messages").toString())
                .setIdleTimeout(config.idleTimeout().toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("accept", "text/event-stream")
                .putHeader("anthropic-version", config.version())
                .putHeader("x-api-key", key.reveal());
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof ProviderException provider && provider.kind().mayPass();
    }

    private static ProviderException refusal(HttpClientResponse response, String errorType) {
        Kind kind = switch (response.statusCode()) {
            case 429, OVERLOADED -> Kind.OVERLOADED;
            case 401, 403, 404 -> Kind.MISCONFIGURED;
            case 408, 504 -> Kind.TIMEOUT;
            default -> response.statusCode() >= 500 ? Kind.UNREACHABLE : Kind.REJECTED;
        };
        String reason = "status %d, %s, request %s"
                .formatted(response.statusCode(), errorType, response.getHeader("request-id"));
        return new ProviderException(kind, reason, retryAfter(response), null);
    }

    private static @Nullable Duration retryAfter(HttpClientResponse response) {
        String seconds = response.getHeader("retry-after");
        return seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private static ProviderException unreachable(Throwable failure) {
        boolean late = failure instanceof TimeoutException
                || Objects.requireNonNullElse(failure.getMessage(), "").contains("imeout")
                        && !(failure instanceof ConnectException);
        return new ProviderException(
                late ? Kind.TIMEOUT : Kind.UNREACHABLE, failure.getClass().getSimpleName(), null, failure);
    }

    /** A request whose answer has begun. */
    private record Exchange(HttpClientRequest request, HttpClientResponse response) {

        void read(MultiEmitter<? super JsonNode> emitter) {
            AtomicBoolean over = new AtomicBoolean();
            EventParser parser = new EventParser(emitter::emit, emitter::fail);
            emitter.onTermination(() -> {
                if (over.compareAndSet(false, true)) {
                    request.reset();
                }
            });
            response.exceptionHandler(failure -> {
                if (over.compareAndSet(false, true)) {
                    emitter.fail(new ProviderException(
                            Kind.BROKEN_OFF, failure.getClass().getSimpleName(), null, failure));
                }
            });
            response.endHandler(end -> {
                over.set(true);
                emitter.complete();
            });
            response.handler(parser);
            response.resume();
        }
    }
}
