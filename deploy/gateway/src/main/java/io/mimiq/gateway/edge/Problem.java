package io.mimiq.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer the gateway gives itself (RFC 9457). */
public final class Problem {
    public static final String MEDIA_TYPE = "application/problem+json";
    /** What is left of a refused body is read and dropped up to here, so that a client still sending can read the answer. */
    private static final long LEFTOVER_BYTES = 16L << 20;

    private static final long LEFTOVER_MILLIS = 5_000;

    private final GatewayError error;
    private final String detail;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final JsonObject extensions = new JsonObject();
    private boolean last;

    private Problem(GatewayError error, String detail) {
        this.error = error;
        this.detail = detail;
    }

    public static Problem of(GatewayError error, String detail) {
        return new Problem(error, detail);
    }

    public Problem header(CharSequence name, String value) {
        headers.put(name.toString(), value);
        return this;
    }

    public Problem with(String member, String value) {
        extensions.put(member, value);
        return this;
    }

    /** Nothing that follows on this connection can be trusted or is wanted: close it afterwards. */
    public Problem closing() {
        last = true;
        return this;
    }

    public void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        HttpServerRequest request = context.request();
        if (response.headWritten()) {
            // half an answer is out: only a cut connection tells the client that it is not whole
            request.connection().close();
            return;
        }
        headers.forEach(response::putHeader);
        response.setStatusCode(error.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // a client that waits for 100 Continue may send its body or not: only a new connection is clear
        if (last || request.headers().contains(HttpHeaders.EXPECT)) {
            LastWord.say(request.connection());
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            response.end(body(context)).onComplete(sent -> request.connection().close());
        } else {
            response.end(body(context));
            dropLeftover(context);
        }
    }

    private Buffer body(RoutingContext context) {
        return document(error, detail, Exchange.of(context).requestId())
                .mergeIn(extensions)
                .toBuffer();
    }

    static JsonObject document(GatewayError error, String detail, String requestId) {
        return new JsonObject()
                .put("type", error.type())
                .put("title", error.title())
                .put("status", error.status())
                .put("detail", detail)
                .put("requestId", requestId);
    }

    private static void dropLeftover(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        long deadline = context.vertx()
                .setTimer(LEFTOVER_MILLIS, late -> request.connection().close());
        long[] left = {LEFTOVER_BYTES};
        request.exceptionHandler(gone -> context.vertx().cancelTimer(deadline));
        request.endHandler(done -> context.vertx().cancelTimer(deadline));
        request.handler(buffer -> {
            left[0] -= buffer.length();
            if (left[0] < 0) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
