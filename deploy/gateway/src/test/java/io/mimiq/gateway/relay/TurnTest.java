package io.mimiq.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On the only connection there is: a request gets it when the exchange before is over. */
class TurnTest {
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<HttpServerRequest> received = new LinkedBlockingQueue<>();
    private final HttpServer server =
            await(vertx.createHttpServer().requestHandler(received::add).listen(0, "127.0.0.1"));
    private final HttpClient client = vertx.httpClientBuilder()
            .with(new PoolOptions().setHttp1MaxSize(1))
            .withConnectHandler(Turn::prepare)
            .build();

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void leavesTheConnectionToWhoeverHasItNext() throws Exception {
        HttpClientRequest early = request();
        Turn itsTurn = Turn.take(early);
        Future<HttpClientResponse> unread = paused(early);
        await(early.end());
        answer();
        await(unread);
        HttpClientRequest next = request();
        Turn nextTurn = Turn.take(next);
        Future<Buffer> answer = body(next);
        await(next.end());

        itsTurn.giveUp();
        settle(next);
        answer();

        assertThat(nextTurn.kept()).isTrue();
        assertThat(await(answer).toString()).isEqualTo("answer");
    }

    @Test
    void closesTheConnectionOfARequestThatHasIt() throws Exception {
        HttpClientRequest request = request();
        Turn turn = Turn.take(request);
        await(request.end());
        Future<Void> closed = closed(take());

        turn.giveUp();

        await(closed);
        assertThat(turn.kept()).isFalse();
    }

    @Test
    void hasTheConnectionUntilTheBodyIsSentThoughTheAnswerIsHere() throws Exception {
        HttpClientRequest request = request().setMethod(HttpMethod.POST).setChunked(true);
        Turn turn = Turn.take(request);
        Future<Buffer> answer = body(request);
        await(request.write("begun"));
        HttpServerRequest asked = take();
        Future<Void> closed = closed(asked);
        asked.response().end("answer");
        await(answer);

        turn.giveUp();

        await(closed);
        assertThat(turn.answered()).isTrue();
    }

    @Test
    void takesAnInterimAnswerForNone() throws Exception {
        HttpClientRequest request = request().setMethod(HttpMethod.PUT);
        Future<Void> invited = Future.future(promise -> request.continueHandler(promise::complete));
        Turn turn = Turn.take(request);
        Future<Buffer> answer = body(request);
        await(request.putHeader("Content-Length", "1").sendHead());
        HttpServerRequest asked = take();
        asked.response().writeContinue();
        await(invited);
        assertThat(turn.answered()).isFalse();

        await(request.end(Buffer.buffer("x")));
        asked.response().end("answer");

        await(answer);
        assertThat(turn.answered()).isTrue();
    }

    @Test
    void isNotEndedByAResetOfTheRequestThatWasHandedOut() throws Exception {
        HttpClientRequest request = request();
        Turn turn = Turn.take(request);
        HttpClientRequest handedOut = turn.withoutReset();
        await(handedOut.end());

        handedOut.reset();
        settle(request);
        answer();

        assertThat(await(request.response()).statusCode()).isEqualTo(200);
    }

    private HttpClientRequest request() {
        return await(client.request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/"));
    }

    private static Future<HttpClientResponse> paused(HttpClientRequest request) {
        return request.response().onSuccess(HttpClientResponse::pause);
    }

    private static Future<Buffer> body(HttpClientRequest request) {
        return request.response().compose(HttpClientResponse::body);
    }

    private HttpServerRequest take() throws InterruptedException {
        HttpServerRequest request = received.poll(30, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    private void answer() throws InterruptedException {
        take().response().end("answer");
    }

    private static Future<Void> closed(HttpServerRequest request) {
        return Future.future(promise -> request.connection().closeHandler(promise::complete));
    }

    /** Until the connection's event loop has done all that it was told. */
    private static void settle(HttpClientRequest request) throws InterruptedException {
        ((ConnectionBase) request.connection())
                .channel()
                .eventLoop()
                .submit(() -> {})
                .sync();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
