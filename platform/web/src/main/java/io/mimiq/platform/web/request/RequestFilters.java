package io.mimiq.platform.web.request;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Runs before everything else: gives each request its id and refuses targets and media types that no client can mean.
 */
@Singleton
class RequestFilters {
    private static final int FIRST = 1_000_000;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+\\s*(;|$)");

    void install(@Observes Filters filters) {
        filters.register(RequestFilters::identify, FIRST);
        filters.register(RequestFilters::checkAddress, FIRST - 1);
        filters.register(RequestFilters::checkMediaType, FIRST - 2);
        filters.register(RequestFilters::checkEncoding, FIRST - 3);
        filters.register(EarlyAnswer::watch, FIRST - 4);
    }

    private static void identify(RoutingContext context) {
        String id = RequestId.accept(context.request().getHeader(RequestId.HEADER));
        MDC.put(RequestId.MDC_KEY, id);
        context.response().putHeader(RequestId.HEADER, id);
        context.next();
    }

    private static void checkMediaType(RoutingContext context) {
        String given = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (given == null || MEDIA_TYPE.matcher(given).lookingAt()) {
            context.next();
        } else {
            context.fail(415, new ProblemException(CommonError.UNSUPPORTED_MEDIA_TYPE, "Content-Type is invalid."));
        }
    }

    private static void checkEncoding(RoutingContext context) {
        String given = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (given == null || given.isBlank() || given.strip().equalsIgnoreCase("identity")) {
            context.next();
        } else {
            context.fail(
                    415,
                    new ProblemException(CommonError.UNSUPPORTED_MEDIA_TYPE, "Send the body without a content coding.")
                            .header("Accept-Encoding", "identity"));
        }
    }

    private static void checkAddress(RoutingContext context) {
        if (Address.namesNothing(context.request().path())) {
            context.fail(404, new ProblemException(CommonError.NOT_FOUND, "A path segment is too long."));
        } else if (!Address.isSound(context.request().uri())) {
            context.fail(400, new ProblemException(CommonError.BAD_REQUEST, "The URI has invalid percent-encoding."));
        } else if (Address.isAmbiguous(context.request().path())) {
            context.fail(400, new ProblemException(CommonError.BAD_REQUEST, "The path has a forbidden character."));
        } else {
            context.next();
        }
    }
}
