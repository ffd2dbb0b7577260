package io.mimiq.integration.webpage;

import io.mimiq.platform.contracts.knowledge.KeptFile;
import io.mimiq.platform.contracts.knowledge.UploadOutcome;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.RequestKey;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/topics/{topicId}/web-pages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations")
@RolesAllowed(Roles.USER)
class WebPageResource {
    private final WebPages pages;
    private final Caller caller;
    private final RequestKey key;

    WebPageResource(WebPages pages, Caller caller, RequestKey key) {
        this.pages = pages;
        this.caller = caller;
        this.key = key;
    }

    @POST
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Operation(
            summary = "Add a web page",
            description =
                    "Fetches the page at an address once, without cookies or credentials, and keeps it as a document"
                            + " with the address and the date. Only https and only the public internet; up to 5 redirects, 10 MiB and"
                            + " 15 seconds; types that can be uploaded. No link on it is followed. Another text at the same address"
                            + " is the document's next revision; the same text changes its date only. Honours Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            description = "The document that was there: revised, or unchanged",
            headers = @Header(name = "Location", description = "URL of the document"),
            content = @Content(schema = @Schema(implementation = KeptFile.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new document",
            headers = @Header(name = "Location", description = "URL of the document"),
            content = @Content(schema = @Schema(implementation = KeptFile.class)))
    @APIResponse(responseCode = "404", description = "No such topic")
    @APIResponse(responseCode = "409", description = "Others are changing the document concurrently")
    @APIResponse(responseCode = "413", description = "web-page-too-large; or a text of more than 1 MiB")
    @APIResponse(responseCode = "415", description = "web-page-type-unsupported")
    @APIResponse(
            responseCode = "422",
            description =
                    "web-address-refused, web-address-not-public, web-page-missing, web-page-login-needed,"
                            + " web-page-redirects, web-page-unreachable, web-page-timeout, web-page-failed; unreadable as an upload can be; validation, idempotency-key-reused")
    @APIResponse(responseCode = "429", description = "Another page is being fetched for the caller")
    @APIResponse(responseCode = "503", description = "knowledge-unavailable; or many pages are being fetched")
    public Uni<RestResponse<KeptFile>> add(@RestPath String topicId, @Valid @NotNull AddWebPage request) {
        return pages.add(caller.userId(), topicId, request, key).map(kept -> answer(topicId, kept));
    }

    private static RestResponse<KeptFile> answer(String topicId, KeptFile kept) {
        Response.Status status = kept.outcome() == UploadOutcome.CREATED ? Response.Status.CREATED : Response.Status.OK;
        return RestResponse.ResponseBuilder.<KeptFile>create(status)
                .location(UriBuilder.fromPath("/api/topics/{topicId}/documents/{id}")
                        .build(topicId, kept.id()))
                .entity(kept)
                .build();
    }
}
