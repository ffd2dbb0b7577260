package io.mimiq.platform.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Endpoints as services have them, for the tests of this module. */
@Path("/")
class SampleResource {
    private static final ServerId SERVER = new ServerId(new ClusterId(), new ServerAddress());

    private final Caller caller;
    private final RequestKey key;

    SampleResource(Caller caller, RequestKey key) {
        this.caller = caller;
        this.key = key;
    }

    record WriteNote(
            @NotNull @Text(max = 10) String text,
            @Nullable Integer count,
            @Nullable List<@Valid Tag> tags,
            @Nullable Instant at) {}

    record Tag(@NotNull @Text(max = 5) String name) {}

    @GET
    @Path("api/me")
    @RolesAllowed(Roles.USER)
    public Uni<Map<String, String>> me() {
        return Uni.createFrom().item(() -> Map.of("user", caller.userId(), "session", caller.sessionId()));
    }

    @GET
    @Path("api/forgotten")
    public String withoutAnnotation() {
        return "never seen";
    }

    @GET
    @Path("internal/things")
    @PermissionsAllowed("things:read")
    public Uni<String> things() {
        return Uni.createFrom().item("things");
    }

    @POST
    @Path("public/notes")
    @PermitAll
    public Uni<WriteNote> write(@NotNull @Valid WriteNote note) {
        return Uni.createFrom().item(note);
    }

    @POST
    @Path("api/keyed")
    @RolesAllowed(Roles.USER)
    public Uni<Map<String, String>> keyed(WriteNote note) {
        return Uni.createFrom().item(() -> Map.of("id", key.newId(), "fingerprint", key.fingerprint(note)));
    }

    @PUT
    @Path("public/versioned")
    @PermitAll
    public Response versioned(@HeaderParam("If-Match") @Nullable String ifMatch) {
        if (ETags.requireMatch(ifMatch) != 5) {
            throw ETags.stale(5);
        }
        return Response.noContent().tag(ETags.of(6)).build();
    }

    @GET
    @Path("public/list")
    @PermitAll
    public Page<String> list(@BeanParam @Valid PageRequest page) {
        Cursor after = page.after();
        List<String> all = after == null ? List.of("a", "b", "c") : List.of("c");
        return Page.of(all.subList(0, Math.min(all.size(), page.fetch())), page, id -> new Cursor(Instant.EPOCH, id));
    }

    @GET
    @Path("public/things/{id}")
    @PermitAll
    public String thing(@PathParam("id") String id, @QueryParam("n") @Nullable Integer number) {
        return id + number;
    }

    @GET
    @Path("public/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret words");
    }

    @GET
    @Path("public/away")
    @PermitAll
    public Uni<String> away(@QueryParam("pool") boolean pool) {
        return Uni.createFrom()
                .failure(
                        pool
                                ? new MongoConnectionPoolClearedException(SERVER, null)
                                : new MongoServerUnavailableException("secret host"));
    }

    @GET
    @Path("public/no-such")
    @PermitAll
    public String noSuch() {
        throw ProblemException.notFound("topic");
    }
}
