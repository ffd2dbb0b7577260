package io.mimiq.knowledge.topic;

import io.mimiq.knowledge.conditional.Conditional;
import io.mimiq.knowledge.topic.TopicService.Revised;
import io.mimiq.platform.erasure.AcceptedDeletion;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Topics")
class TopicResource {

    private final TopicService topics;
    private final Conditional conditional;
    private final Caller caller;

    TopicResource(TopicService topics, Conditional conditional, Caller caller) {
        this.topics = topics;
        this.conditional = conditional;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Create a topic", description = "Repeating an Idempotency-Key returns the same topic.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "The topic",
            headers = {
                @Header(name = "Location", description = "URL of the topic"),
                @Header(name = "ETag", description = "For If-Match on PATCH")
            },
            content = @Content(schema = @Schema(implementation = TopicView.class)))
    @APIResponse(responseCode = "422", description = "Invalid title, or Idempotency-Key used for another request")
    public Uni<RestResponse<TopicView>> create(@NotNull @Valid CreateTopic request) {
        return topics.create(caller.userId(), request)
                .map(created -> RestResponse.ResponseBuilder.<TopicView>created(
                                URI.create("/api/topics/" + created.view().id()))
                        .entity(created.view())
                        .tag(tag(created))
                        .build());
    }

    @GET
    @Operation(summary = "List topics, newest first")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page of topics",
            headers = @Header(name = "ETag", description = "Changes with the page's content"))
    @APIResponse(responseCode = "304", description = "The page matches If-None-Match")
    public Uni<RestResponse<Page<TopicView>>> list(@BeanParam @Valid PageRequest page, @Context Request request) {
        return topics.list(caller.userId(), page).map(found -> conditional.answer(request, found));
    }

    @GET
    @Path("/{topicId}")
    @Operation(summary = "Get a topic", description = "Poll cheaply with If-None-Match to notice others' changes.")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The topic",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes with title, version and proposals; for If-Match on PATCH"))
    @APIResponse(responseCode = "304", description = "It matches If-None-Match")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<RestResponse<TopicView>> get(@RestPath String topicId, @Context Request request) {
        return topics.get(caller.userId(), topicId).map(topic -> conditional.answer(request, tag(topic), topic.view()));
    }

    @PATCH
    @Path("/{topicId}")
    @Operation(
            summary = "Rename a topic",
            description = "If-Match takes the topic's ETag; only a title change fails it.")
    @APIResponse(
            responseCode = "200",
            description = "The topic",
            headers = @Header(name = "ETag", description = "For If-Match on the next PATCH"))
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    @APIResponse(responseCode = "412", description = "It was renamed since it was read")
    @APIResponse(responseCode = "428", description = "Missing If-Match")
    public Uni<RestResponse<TopicView>> rename(
            @RestPath String topicId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RenameTopic request) {
        return topics.rename(caller.userId(), topicId, TopicTag.requireRevision(ifMatch), request)
                .map(this::ok);
    }

    @DELETE
    @Path("/{topicId}")
    @Operation(
            summary = "Delete a topic and everything in it",
            description = "Destroys its key at once; every service then deletes its part. Repeating returns the same"
                    + " deletion.")
    @APIResponse(
            responseCode = "202",
            description = "The deletion's id, for its receipt",
            content = @Content(schema = @Schema(implementation = AcceptedDeletion.class)))
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<RestResponse<AcceptedDeletion>> delete(@RestPath String topicId) {
        return topics.delete(caller.userId(), topicId)
                .map(id -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, new AcceptedDeletion(id))
                        .build());
    }

    private RestResponse<TopicView> ok(Revised topic) {
        return RestResponse.ResponseBuilder.ok(topic.view()).tag(tag(topic)).build();
    }

    private EntityTag tag(Revised topic) {
        return TopicTag.of(topic.revision(), conditional.digest(topic.view()));
    }
}
