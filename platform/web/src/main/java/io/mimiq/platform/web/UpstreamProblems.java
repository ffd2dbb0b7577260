package io.mimiq.platform.web;

import io.quarkus.rest.client.reactive.runtime.ResteasyReactiveResponseExceptionMapper;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Turns error responses of other services into {@link UpstreamException}s. Put
 * {@code @RegisterProvider(UpstreamProblems.class)} on every REST client of the suite.
 */
public class UpstreamProblems implements ResteasyReactiveResponseExceptionMapper<UpstreamException> {
    private static final Logger LOG = Logger.getLogger(UpstreamProblems.class);

    @Override
    public UpstreamException toThrowable(Response response, RestClientRequestContext context) {
        return new UpstreamException(service(context), response.getStatus(), problem(response));
    }

    private static String service(RestClientRequestContext context) {
        Class<?> client = context.getInvokedMethod().getDeclaringClass();
        RegisterRestClient registration = client.getAnnotation(RegisterRestClient.class);
        return registration == null || registration.configKey().isEmpty()
                ? client.getSimpleName()
                : registration.configKey();
    }

    private static @Nullable Problem problem(Response response) {
        String type = response.getHeaderString("Content-Type");
        if (type == null || !type.startsWith(Problem.MEDIA_TYPE)) {
            return null;
        }
        try {
            return response.readEntity(Problem.class);
        } catch (RuntimeException e) {
            LOG.warnf("an answer with status %d is no readable problem document", response.getStatus());
            return null;
        }
    }
}
