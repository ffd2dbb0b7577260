package io.mimiq.platform.web.problem;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.UpstreamException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Maps each kind of failure to what the client is told. The mapper of the most specific exception wins. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String NOT_ANSWERING = "An upstream service is not responding. Try again later.";
    /** Statuses that blame the other service, or the way to it, and not our request. */
    private static final Set<Integer> OTHERS_FAULT = Set.of(401, 403, 408, 429, 500, 502, 503, 504);

    private volatile @Nullable AllowedMethods allowed;

    @ServerExceptionMapper
    Response map(ProblemException failure) {
        return Problems.of(failure);
    }

    @ServerExceptionMapper
    Response map(ConstraintViolationException failure) {
        if (Violations.ofAnswer(failure)) {
            return unknown(failure);
        }
        return Problems.of(CommonError.VALIDATION, "The request has invalid fields.", Violations.of(failure));
    }

    @ServerExceptionMapper
    Response map(UnauthorizedException failure) {
        return Problems.of(CommonError.UNAUTHENTICATED, null);
    }

    @ServerExceptionMapper
    Response map(AuthenticationFailedException failure) {
        return Problems.of(CommonError.UNAUTHENTICATED, "The token is invalid or expired.");
    }

    @ServerExceptionMapper
    Response map(ForbiddenException failure) {
        return Problems.of(CommonError.FORBIDDEN, null);
    }

    @ServerExceptionMapper
    Response map(WebApplicationException failure) {
        Response given = failure.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() >= 500) {
            LOG.errorf(failure, "request failed with status %d", given.getStatus());
        }
        Response response =
                Problems.of(CommonError.ofStatus(given.getStatus()), MalformedJson.detail(failure.getCause()));
        String retryAfter = given.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (retryAfter != null) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return response;
    }

    @ServerExceptionMapper
    Response map(NotAllowedException failure, UriInfo uri) {
        Response response = Problems.of(CommonError.METHOD_NOT_ALLOWED, null);
        response.getHeaders().putSingle(HttpHeaders.ALLOW, allowed().of(uri.getPath()));
        return response;
    }

    /** JAX-RS also throws this for a parameter that cannot be converted; only then is there a cause. */
    @ServerExceptionMapper
    Response map(NotFoundException failure) {
        return failure.getCause() == null
                ? Problems.of(CommonError.NOT_FOUND, null)
                : Problems.of(CommonError.BAD_REQUEST, "A parameter has the wrong type.");
    }

    @ServerExceptionMapper
    Response map(UpstreamException failure) {
        if (!OTHERS_FAULT.contains(failure.status())) {
            return unknown(failure);
        }
        LOG.warn(failure.getMessage());
        return Problems.of(
                CommonError.UNAVAILABLE, "The " + failure.service() + " service is unavailable. Try again later.");
    }

    @ServerExceptionMapper
    Response map(ClientWebApplicationException failure) {
        return OTHERS_FAULT.contains(failure.getResponse().getStatus()) ? notAnswering(failure) : unknown(failure);
    }

    @ServerExceptionMapper({
        ProcessingException.class,
        SocketException.class,
        UnknownHostException.class,
        SSLException.class,
        HttpClosedException.class,
        TimeoutException.class,
        io.smallrye.mutiny.TimeoutException.class,
        io.quarkus.oidc.client.OidcClientException.class
    })
    Response notAnswering(Exception failure) {
        LOG.warnf("no answer from another service: %s", failure);
        return Problems.of(CommonError.UNAVAILABLE, NOT_ANSWERING);
    }

    /** The body could not be read: it was too large, did not match its media type, or the client disconnected. */
    @ServerExceptionMapper
    Response map(IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("too large")) {
            return Problems.of(CommonError.PAYLOAD_TOO_LARGE, null);
        }
        if (reason.contains("multipart") || reason.contains("closed")) {
            LOG.debug("a body ended early", failure);
            return Problems.of(CommonError.BAD_REQUEST, "The body ended prematurely.");
        }
        return unknown(failure);
    }

    @ServerExceptionMapper
    Response map(UnsupportedEncodingException failure) {
        return MalformedForm.is(failure) ? malformedForm() : unknown(failure);
    }

    /** Quarkus has no type of its own for a form of more than {@code quarkus.http.limits.max-parameters} parts. */
    @ServerExceptionMapper
    Response map(RuntimeException failure) {
        if (String.valueOf(failure.getMessage()).startsWith("Param limit of ")) {
            return Problems.of(CommonError.PAYLOAD_TOO_LARGE, "The form has too many parts.");
        }
        return MalformedForm.is(failure) ? malformedForm() : unknown(failure);
    }

    private static Response malformedForm() {
        return Problems.of(CommonError.BAD_REQUEST, "The multipart body is malformed.");
    }

    @ServerExceptionMapper(Throwable.class)
    Response unknown(Throwable failure) {
        LOG.error("request failed", failure);
        return Problems.of(CommonError.INTERNAL, null);
    }

    private AllowedMethods allowed() {
        AllowedMethods known = allowed;
        if (known == null) {
            known = AllowedMethods.ofApplication();
            allowed = known;
        }
        return known;
    }
}
