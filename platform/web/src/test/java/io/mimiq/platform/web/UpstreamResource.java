package io.mimiq.platform.web;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls itself as if it were another service, and others that are not there. */
@Path("/public/upstream")
@PermitAll
class UpstreamResource {
    private final Other other;
    private final Absent absent;
    private final Guarded guarded;

    UpstreamResource(@RestClient Other other, @RestClient Absent absent, @RestClient Guarded guarded) {
        this.other = other;
        this.absent = absent;
        this.guarded = guarded;
    }

    record Answer(String requestId) {}

    @RegisterRestClient(configKey = "knowledge")
    @RegisterProvider(UpstreamProblems.class)
    @Path("/public/upstream/other")
    interface Other {
        @GET
        @Path("/ok")
        Uni<Answer> ok();

        @GET
        @Path("/{status}")
        Uni<Answer> status(@PathParam("status") int status);
    }

    @RegisterRestClient(configKey = "usage")
    @RegisterProvider(UpstreamProblems.class)
    @Path("/")
    interface Absent {
        @GET
        Uni<Answer> get();
    }

    @RegisterRestClient(configKey = "knowledge")
    @OidcClientFilter("knowledge")
    @RegisterProvider(UpstreamProblems.class)
    @Path("/public/upstream/other/ok")
    interface Guarded {
        @GET
        Uni<Answer> get();
    }

    @GET
    @Path("/ok")
    public Uni<String> ok() {
        return other.ok().map(Answer::requestId);
    }

    @GET
    @Path("/caught")
    public Uni<String> caught() {
        return other.status(409)
                .map(Answer::requestId)
                .onFailure(UpstreamException.class)
                .recoverWithItem(failure -> describe((UpstreamException) failure));
    }

    private static String describe(UpstreamException failure) {
        return failure.service() + " " + failure.status() + (failure.is(CommonError.CONFLICT) ? " conflict" : "");
    }

    @GET
    @Path("/status/{status}")
    public Uni<Answer> status(@PathParam("status") int status) {
        return other.status(status);
    }

    @GET
    @Path("/down")
    public Uni<Answer> down() {
        return absent.get();
    }

    @GET
    @Path("/no-token")
    public Uni<Answer> noToken() {
        return guarded.get();
    }

    @GET
    @Path("/other/ok")
    public Map<String, Object> answer(@HeaderParam("X-Request-Id") String requestId) {
        return Map.of("requestId", requestId, "addedLater", true);
    }

    @GET
    @Path("/other/{status}")
    public Response fail(@PathParam("status") int status) {
        throw new ProblemException(CommonError.ofStatus(status), "The other's words.");
    }
}
