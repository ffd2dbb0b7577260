package io.mimiq.platform.web.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * An answer that is out before the request has been read. The rest of the body would stand between this request and the
 * next on its connection, so it is read and dropped. If it does not come, the idle timeout closes the connection.
 */
final class EarlyAnswer {
    private EarlyAnswer() {}

    static void watch(RoutingContext context) {
        context.addEndHandler(answered -> drop(context));
        context.next();
    }

    private static void drop(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded() && !context.response().closed()) {
            request.handler(rest -> {});
            request.resume();
        }
    }
}
