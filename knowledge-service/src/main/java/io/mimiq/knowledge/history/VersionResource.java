package io.mimiq.knowledge.history;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Summary;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/topics/{topicId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Versions")
class VersionResource {

    private final History history;
    private final Restoring restoring;
    private final Deleting deleting;
    private final Caller caller;

    VersionResource(History history, Restoring restoring, Deleting deleting, Caller caller) {
        this.history = history;
        this.restoring = restoring;
        this.deleting = deleting;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List versions, newest first",
            description = "sourceId leads to what gave rise to a version, as long as that is not deleted itself.")
    @APIResponse(responseCode = "200", description = "A page of versions without their content")
    @APIResponse(responseCode = "404", description = "There is no such topic, or it is another's")
    public Uni<Page<Summary>> list(@RestPath String topicId, @BeanParam @Valid PageRequest page) {
        return open(topicId).chain(topic -> history.list(topic, page));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "Get a version with its full content")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "There is no such version, it was deleted, or it is another's")
    public Uni<VersionView> get(@RestPath String topicId, @RestPath int number) {
        return open(topicId).chain(topic -> history.get(topic, number));
    }

    @GET
    @Path("/{number}/diff")
    @Operation(
            summary = "Compare a version with another",
            description =
                    "Without against, with the one before it; 0 is the empty page. Sections added, removed, changed and moved, with"
                            + " line hunks and, where lines were replaced, word hunks.")
    @APIResponse(responseCode = "200", description = "What differs")
    @APIResponse(responseCode = "404", description = "There is no such version, it was deleted, or it is another's")
    public Uni<DiffView> diff(
            @RestPath String topicId, @RestPath int number, @RestQuery @Nullable @Min(0) Integer against) {
        return open(topicId).chain(topic -> history.diff(topic, number, against));
    }

    @POST
    @Path("/{number}/restore")
    @Consumes(MediaType.WILDCARD)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Operation(
            summary = "Restore a version",
            description =
                    "Makes a new version equal to it. With an Idempotency-Key a repetition gives the same version.")
    @APIResponse(
            responseCode = "201",
            description = "The new version",
            headers = @Header(name = "Location", description = "Where the version is"),
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such version, it was deleted, or it is another's")
    public Uni<RestResponse<VersionView>> restore(@RestPath String topicId, @RestPath int number) {
        return open(topicId).chain(topic -> restore(topic, number));
    }

    private Uni<RestResponse<VersionView>> restore(OpenTopic topic, int number) {
        return restoring
                .restore(topic, number)
                .chain(restored -> history.get(topic, restored))
                .map(view -> RestResponse.ResponseBuilder.<VersionView>created(URI.create("/api/topics/" + topic.id()
                                + "/versions/" + view.summary().number()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("/{number}/deletion-preview")
    @Operation(
            summary = "See where text of a version would still stand if it were deleted",
            description = "Deletes nothing. Says of each place whether purge=true would delete it there too.")
    @APIResponse(responseCode = "200", description = "Where its text would survive")
    @APIResponse(responseCode = "404", description = "There is no such version, it was deleted, or it is another's")
    @APIResponse(responseCode = "409", description = "It is the current version")
    public Uni<DeletionPreviewView> previewDeletion(@RestPath String topicId, @RestPath int number) {
        return open(topicId).chain(topic -> deleting.preview(topic, number));
    }

    @DELETE
    @Path("/{number}")
    @Operation(
            summary = "Delete a version, permanently and at once",
            description =
                    "Tells where text of it still stands. With purge=true also deletes from there what the current version does not"
                            + " say: older versions, statements that ended, and sources that gave rise to nothing else. Documents stay.")
    @APIResponse(responseCode = "200", description = "Where its text survives, and where it was purged")
    @APIResponse(responseCode = "404", description = "There is no such version, it was deleted, or it is another's")
    @APIResponse(responseCode = "409", description = "It is the current version")
    public Uni<DeletedVersionView> delete(
            @RestPath String topicId,
            @RestPath int number,
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false") String purge) {
        return open(topicId).chain(topic -> deleting.delete(topic, number, Boolean.parseBoolean(purge)));
    }

    private Uni<OpenTopic> open(String topicId) {
        return history.open(caller.userId(), topicId);
    }
}
