package io.mimiq.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Types as services have them, for {@link ContractTest}. */
@Path("api/books")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
class ContractResource {

    public enum Shelf {
        FRONT,
        BACK,
        BEHIND;

        @JsonValue
        public String place() {
            return this == FRONT ? "front" : "back";
        }
    }

    @Schema(name = "Book")
    record BookView(
            String id,
            int pages,
            Instant printedAt,
            @Nullable LocalDate soldOn,
            @Nullable Shelf shelf,
            @JsonProperty("sub_title") String subtitle,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Shelf wantedAt,

            Part first) {}

    /** In answers and in requests. */
    record Part(String heading, boolean removed) {}

    record FullBookView(@JsonUnwrapped Short head, List<String> chapters) {}

    record Short(String id, @Nullable String note) {}

    @Schema(name = "Loan")
    record OnlyElsewhere(String id) {}

    record WriteBook(
            @Pattern(regexp = "[a-z]+") String id,
            int pages,
            @Nullable @Text(max = 40) String motto,
            Part first) {}

    @GET
    public Uni<Page<BookView>> list(
            @Parameter(schema = @Schema(enumeration = {"new", "old"})) @QueryParam("age") @Nullable String age,
            @BeanParam PageRequest page) {
        return Uni.createFrom().item(new Page<>(List.of(), null));
    }

    @PUT
    @Path("{bookId}")
    @APIResponse(responseCode = "204", description = "Done")
    public void replace(
            @RestPath String bookId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(RequestKey.HEADER) @Nullable String key) {}

    @POST
    @APIResponse(responseCode = "200", description = "It", headers = @Header(name = "ETag", description = "Which"))
    @APIResponse(responseCode = "404", description = "None")
    public RestResponse<FullBookView> write(WriteBook book) {
        return RestResponse.ok(new FullBookView(new Short(book.id(), null), List.of()));
    }
}
