package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/messages} as a stream of events. A request that was not taken (429, 529, 5xx) is sent again as the API
 * asks; once its answer has begun it is not, since that would be paid for twice. Cancelling ends the connection, which
 * ends the work there.
 */
final class MessagesApi {

    private final ApiClient client;
    private final AnthropicConfig config;

    MessagesApi(ApiClient client, AnthropicConfig config) {
        this.client = client;
        this.config = config;
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

    private void send(Buffer payload, Meter meter, UniEmitter<? super Exchange> emitter) {
        Sending attempt = new Sending(meter, emitter);
        emitter.onTermination(attempt::resetUnlessBegun);
        client.request(HttpMethod.POST, "/v1/messages", "text/event-stream")
                .compose(request -> attempt.send(request, payload))
                .onFailure(failure -> emitter.fail(ApiClient.unreachable(failure)))
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
                    .map(ApiError::of)
                    .otherwise(ApiError.unreadable())
                    .onSuccess(error -> emitter.fail(ApiClient.refusal(response, error)));
            response.resume();
        }
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof ProviderException provider && provider.kind().mayPass();
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
