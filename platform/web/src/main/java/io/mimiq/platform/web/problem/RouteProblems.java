package io.mimiq.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ErrorCode;
import io.mimiq.platform.web.Problem;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestId;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Problem documents for failures before or outside JAX-RS: unknown paths, security policies, request limits. */
@Singleton
class RouteProblems {
    private static final Logger LOG = Logger.getLogger(RouteProblems.class);
    private static final int BEFORE_QUARKUS = -100_000;

    private final ObjectMapper json;

    RouteProblems(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).failureHandler(this::fail);
        for (CommonError error : CommonError.values()) {
            router.errorHandler(error.status(), this::fail);
        }
    }

    private void fail(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // Too late for a problem document: cut the connection, so that the response is not mistaken for a complete
            // one.
            context.request().connection().close();
            return;
        }
        Throwable failure = context.failure();
        if (failure instanceof ProblemException problem) {
            problem.headers().forEach(response::putHeader);
            send(response, problem.error(), problem.detail());
        } else {
            send(response, error(context.statusCode(), failure), null);
        }
    }

    private static ErrorCode error(int status, @Nullable Throwable failure) {
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
            return CommonError.UNAUTHENTICATED;
        }
        if (failure instanceof ForbiddenException) {
            return CommonError.FORBIDDEN;
        }
        CommonError error = CommonError.ofStatus(status);
        if (error == CommonError.INTERNAL) {
            LOG.error("request failed", failure);
        }
        return error;
    }

    private void send(HttpServerResponse response, ErrorCode error, @Nullable String detail) {
        response.setStatusCode(error.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        String requestId = RequestId.current();
        if (requestId != null) {
            response.putHeader(RequestId.HEADER, requestId);
        }
        if (error == CommonError.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.end(body(Problem.of(error, detail)));
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
