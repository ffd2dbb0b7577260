package io.mimiq.knowledge.current;

import io.mimiq.knowledge.current.KnowledgeService.Current;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/topics/{topicId}/knowledge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Knowledge")
class KnowledgeResource {

    private static final String MARKDOWN = "text/markdown";
    private static final MediaType MARKDOWN_TYPE = MediaType.valueOf(MARKDOWN);
    private static final List<Variant> REPRESENTATIONS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MARKDOWN_TYPE).build();

    private final KnowledgeService knowledge;
    private final Caller caller;

    KnowledgeResource(KnowledgeService knowledge, Caller caller) {
        this.knowledge = knowledge;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MARKDOWN})
    @Operation(summary = "Get the current knowledge", description = "The ETag is the version.")
    @APIResponse(
            responseCode = "200",
            description = "The sections in order",
            headers = @Header(name = "ETag", description = "The version, for If-Match on PUT"),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = KnowledgeView.class)),
                @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The version matches If-None-Match")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<Response> get(@RestPath String topicId, @Context Request request) {
        return knowledge.read(caller.userId(), topicId).map(current -> unlessKnown(request, current));
    }

    @PUT
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Edit the knowledge by hand",
            description =
                    "Unchanged sentences keep their statements, removed ones have theirs retracted, new ones become"
                            + " statements.")
    @APIResponse(
            responseCode = "200",
            description = "The edited knowledge",
            headers = @Header(name = "ETag", description = "The version, for If-Match on the next PUT"),
            content = @Content(schema = @Schema(implementation = KnowledgeView.class)))
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    @APIResponse(responseCode = "412", description = "If-Match is not the current version")
    @APIResponse(responseCode = "422", description = "Invalid sections")
    @APIResponse(responseCode = "428", description = "Missing If-Match")
    public Uni<Response> edit(
            @RestPath String topicId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EditKnowledge request) {
        return knowledge
                .edit(caller.userId(), topicId, ETags.requireMatch(ifMatch), request)
                .map(current -> Response.ok(KnowledgeView.of(current.head()))
                        .tag(tag(current))
                        .build());
    }

    /** One method for both representations: of two, JAX-RS would choose one for who accepts neither. */
    private static Response unlessKnown(Request request, Current current) {
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag(current));
        Response.ResponseBuilder response = notModified == null ? representation(request, current) : notModified;
        return response.tag(tag(current))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static Response.ResponseBuilder representation(Request request, Current current) {
        Variant wanted = request.selectVariant(REPRESENTATIONS);
        return wanted != null && MARKDOWN_TYPE.isCompatible(wanted.getMediaType())
                ? Response.ok(current.markdown(), MARKDOWN_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                : Response.ok(KnowledgeView.of(current.head()), MediaType.APPLICATION_JSON_TYPE);
    }

    private static EntityTag tag(Current current) {
        return ETags.of(current.head().number());
    }
}
