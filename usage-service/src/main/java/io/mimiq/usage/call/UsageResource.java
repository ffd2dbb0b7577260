package io.mimiq.usage.call;

import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Usage", description = "What your AI calls used and cost, and what they may cost.")
@RolesAllowed(Roles.USER)
class UsageResource {

    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final CallService calls;
    private final Caller caller;
    private final Clock clock;

    UsageResource(CallService calls, Caller caller, Clock clock) {
        this.calls = calls;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Grouped totals over a date range")
    @APIResponse(responseCode = "200", description = "The totals")
    @APIResponse(responseCode = "400", description = "Invalid date or groupBy, or not 1 to 366 days")
    public Uni<UsageReport> totals(
            @Parameter(
                            description = "First UTC day, as in 2026-03-04; if absent, 30 days up to `to`",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(
                            description = "Last UTC day, inclusive; today if absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable String to,
            @Parameter(schema = @Schema(enumeration = {"day", "model", "topic", "operation"}))
                    @QueryParam("groupBy")
                    @DefaultValue("day")
                    String groupBy) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day("to", to);
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1) : day("from", from);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw bad("from and to must span 1 to " + MOST_DAYS + " days.");
        }
        GroupBy by = GroupBy.of(groupBy).orElseThrow(() -> bad("groupBy must be day, model, topic or operation."));
        return calls.report(caller.userId(), first, last, by);
    }

    @GET
    @Path("calls")
    @Operation(summary = "Your AI calls, newest first")
    public Uni<Page<CallView>> calls(@BeanParam @Valid PageRequest page) {
        return calls.newest(caller.userId(), page).map(found -> found.map(CallView::of));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(name + " must be a date, as in 2026-03-04.");
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonError.BAD_REQUEST, detail);
    }
}
