package io.mimiq.platform.web.request;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Runs before everything else on each request: gives it its id and refuses addresses that no client means. */
@ApplicationScoped
class RequestFilters {
    private static final int FIRST = 1_000_000;

    void install(@Observes Filters filters) {
        filters.register(RequestFilters::identify, FIRST);
        filters.register(RequestFilters::checkAddress, FIRST - 1);
    }

    private static void identify(RoutingContext context) {
        String id = RequestId.accept(context.request().getHeader(RequestId.HEADER));
        MDC.put(RequestId.MDC_KEY, id);
        context.response().putHeader(RequestId.HEADER, id);
        context.next();
    }

    private static void checkAddress(RoutingContext context) {
        if (Address.isSound(context.request().uri())) {
            context.next();
        } else {
            context.fail(
                    400, new ProblemException(CommonError.BAD_REQUEST, "The address is not soundly percent-encoded."));
        }
    }
}
