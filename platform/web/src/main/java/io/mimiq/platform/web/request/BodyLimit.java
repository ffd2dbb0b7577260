package io.mimiq.platform.web.request;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body whose declared length is too large. Quarkus would too, but without a problem document. A body that
 * turns out too large while it arrives is left to Quarkus.
 */
@Singleton
class BodyLimit {
    private static final int AFTER_IDENTIFICATION = 999_000;
    /**
     * A refused body up to this size is still read to its end, because many clients read no response before they have
     * sent everything.
     */
    private static final long MOST_DRAINED = 64L * 1024 * 1024;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, AFTER_IDENTIFICATION);
    }

    private void check(RoutingContext context) {
        long length = length(context.request());
        if (length <= limit) {
            context.next();
        } else if (length <= MOST_DRAINED) {
            context.request().endHandler(end -> refuse(context)).resume();
        } else {
            refuse(context);
        }
    }

    private void refuse(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        context.fail(413, new ProblemException(CommonError.PAYLOAD_TOO_LARGE, "The limit is " + limit + " bytes."));
    }

    /** The declared length, which the server has already checked to be a number; 0 if the body is chunked. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
