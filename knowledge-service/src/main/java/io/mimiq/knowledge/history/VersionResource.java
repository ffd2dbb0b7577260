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

    private final VersionHistory history;
    private final Restoring restoring;
    private final Deleting deleting;
    private final Caller caller;

    VersionResource(VersionHistory history, Restoring restoring, Deleting deleting, Caller caller) {
        this.history = history;
        this.restoring = restoring;
        this.deleting = deleting;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List versions, newest first",
            description = "sourceId leads to the source behind a version, unless that was deleted.")
    @APIResponse(responseCode = "200", description = "A page of versions without their content")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<Page<Summary>> list(@RestPath String topicId, @BeanParam @Valid PageRequest page) {
        return open(topicId).chain(topic -> history.list(topic, page));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "Get a version with its full content")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "No such version, or it was deleted or is not yours")
    public Uni<VersionView> get(@RestPath String topicId, @RestPath int number) {
        return open(topicId).chain(topic -> history.get(topic, number));
    }

    @GET
    @Path("/{number}/diff")
    @Operation(
            summary = "Compare a version with another",
            description = "against defaults to the previous version; 0 is the empty page. Lists added, removed, changed"
                    + " and moved sections, with line hunks and, for replaced lines, word hunks.")
    @APIResponse(responseCode = "200", description = "The diff")
    @APIResponse(responseCode = "404", description = "No such version, or it was deleted or is not yours")
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
            description = "Creates a new, equal version. Repeating an Idempotency-Key returns the same version.")
    @APIResponse(
            responseCode = "201",
            description = "The new version",
            headers = @Header(name = "Location", description = "URL of the version"),
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "404", description = "No such version, or it was deleted or is not yours")
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
            summary = "Preview where a version's text would survive its deletion",
            description = "Deletes nothing. Shows for each place whether purge=true would purge it.")
    @APIResponse(responseCode = "200", description = "Where its text would survive")
    @APIResponse(responseCode = "404", description = "No such version, or it was deleted or is not yours")
    @APIResponse(responseCode = "409", description = "It is the current version")
    @APIResponse(responseCode = "503", description = "The conversation cannot be searched")
    public Uni<DeletionPreviewView> previewDeletion(@RestPath String topicId, @RestPath int number) {
        return open(topicId).chain(topic -> deleting.preview(topic, number));
    }

    @DELETE
    @Path("/{number}")
    @Operation(
            summary = "Delete a version, permanently and at once",
            description = "Returns where its text survives. With purge=true, also deletes what the current version does"
                    + " not say: older versions, ended statements, sources nothing else rests on, edits and earlier"
                    + " revisions of documents that say it, messages that say it, and proposals decided about it."
                    + " The newest revisions of documents stay.")
    @APIResponse(responseCode = "200", description = "Where its text survives, and where it was purged")
    @APIResponse(responseCode = "404", description = "No such version, or it was deleted or is not yours")
    @APIResponse(responseCode = "409", description = "It is the current version")
    @APIResponse(responseCode = "503", description = "The conversation cannot be searched; nothing was deleted")
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
