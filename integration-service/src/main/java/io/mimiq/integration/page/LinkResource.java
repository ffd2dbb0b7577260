package io.mimiq.integration.page;

import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.RequestKey;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/topics/{topicId}/confluence-pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations")
@RolesAllowed(Roles.USER)
class LinkResource {
    private static final String KEEP_OR_DELETE = "keep|delete";

    private final LinkService service;
    private final Caller caller;
    private final RequestKey key;

    LinkResource(LinkService service, Caller caller, RequestKey key) {
        this.service = service;
        this.caller = caller;
        this.key = key;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Operation(
            summary = "Link a Confluence page",
            description = "Only linked pages are ever read. The page's text becomes a document of the topic shortly"
                    + " afterwards; the state shows when. Honours Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Linked; sync pending",
            headers = @Header(name = "Location", description = "URL of the linked page"),
            content = @Content(schema = @Schema(implementation = LinkedPageView.class)))
    @APIResponse(responseCode = "404", description = "No such topic")
    @APIResponse(responseCode = "409", description = "confluence-not-connected, confluence-page-already-linked")
    @APIResponse(
            responseCode = "422",
            description =
                    "confluence-address-unsupported, confluence-page-elsewhere, validation, idempotency-key-reused")
    public Uni<RestResponse<LinkedPageView>> link(@RestPath String topicId, @Valid @NotNull LinkPage request) {
        return service.link(caller.userId(), topicId, request, key).map(view -> created(topicId, view));
    }

    private static RestResponse<LinkedPageView> created(String topicId, LinkedPageView view) {
        return RestResponse.ResponseBuilder.<LinkedPageView>created(UriBuilder.fromResource(LinkResource.class)
                        .path("{linkId}")
                        .build(topicId, view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "Linked pages, oldest first")
    @APIResponse(responseCode = "200", description = "Part of the list")
    @APIResponse(responseCode = "404", description = "No such topic")
    public Uni<Page<LinkedPageView>> list(@RestPath String topicId, @BeanParam @Valid PageRequest page) {
        return service.list(caller.userId(), topicId, page);
    }

    @GET
    @Path("/{linkId}")
    @Operation(summary = "A linked page")
    @APIResponse(responseCode = "200", description = "The page and its document's state")
    @APIResponse(responseCode = "404", description = "No such linked page")
    public Uni<LinkedPageView> get(@RestPath String topicId, @RestPath String linkId) {
        return service.get(caller.userId(), topicId, linkId);
    }

    @POST
    @Path("/{linkId}/sync")
    @ResponseStatus(202)
    @Operation(
            summary = "Sync now",
            description = "The document changes only if Confluence has a newer version of the page.")
    @APIResponseSchema(value = LinkedPageView.class, responseCode = "202", responseDescription = "Sync pending")
    @APIResponse(responseCode = "404", description = "No such linked page")
    public Uni<LinkedPageView> sync(@RestPath String topicId, @RestPath String linkId) {
        return service.requestSync(caller.userId(), topicId, linkId);
    }

    @DELETE
    @Path("/{linkId}")
    @Operation(summary = "Unlink a page", description = "Keeps its document in the topic, or deletes it too.")
    @APIResponse(responseCode = "204", description = "Unlinked")
    @APIResponse(responseCode = "202", description = "Unlinked; the document will be deleted as soon as possible")
    @APIResponse(responseCode = "404", description = "No such linked page")
    public Uni<Response> unlink(
            @RestPath String topicId,
            @RestPath String linkId,
            @QueryParam("document") @DefaultValue("keep") @Pattern(regexp = KEEP_OR_DELETE) String document) {
        Removal removal = document.equals(Removal.DELETE.code()) ? Removal.DELETE : Removal.KEEP;
        return service.unlink(caller.userId(), topicId, linkId, removal)
                .map(done -> Response.status(done ? Response.Status.NO_CONTENT : Response.Status.ACCEPTED)
                        .build());
    }
}
