package io.mimiq.knowledge.export;

import io.mimiq.platform.web.Caller;
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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

@Path(ExportResource.PATH)
@Produces(Export.MEDIA_TYPE)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Export", description = "Everything that is yours, to take with you.")
class ExportResource {

    static final String PATH = "/api/exports";

    /** How long ago the password may have been given. */
    private static final Duration CONFIRMED = Duration.ofMinutes(5);

    private final Exporting exporting;
    private final Caller caller;

    ExportResource(Exporting exporting, Caller caller) {
        this.exporting = exporting;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Export a topic, or the whole account",
            description = "Needs a token for which the password was given in the last five minutes:"
                    + " `POST /api/auth/reauthentication`. The archive is made while you read it, and stored nowhere."
                    + " It is complete if it opens and has `manifest.json`, its last entry; one that breaks off is not."
                    + " docs/export-format.md says what is in it.")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content =
                    @Content(
                            mediaType = Export.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "401", description = "The password is needed again")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    @APIResponse(responseCode = "503", description = "Not everything can be reached; nothing was exported")
    public RestMulti<byte[]> export(@NotNull @Valid StartExport request) {
        String userId = caller.userId();
        caller.requirePasswordWithin(CONFIRMED);
        return RestMulti.fromUniResponse(begin(userId, request), Export::bytes, Export::headers);
    }

    private Uni<Export> begin(String userId, StartExport request) {
        String topicId = request.topicId();
        return topicId == null ? exporting.ofAccount(userId) : exporting.ofTopic(userId, topicId);
    }
}
