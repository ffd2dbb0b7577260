package io.mimiq.usage.budget;

import io.mimiq.platform.contracts.usage.Reserve;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** For conversation-service: asks before each AI call whether its user may still spend. */
@Path("/internal/users/{userId}/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReservationResource {

    private final BudgetService budgets;

    ReservationResource(BudgetService budgets) {
        this.budgets = budgets;
    }

    @Schema(name = "Reservation")
    record ReservationView(String callId, Instant expiresAt) {

        static ReservationView of(Budget.Reservation reservation) {
            return new ReservationView(reservation.callId(), reservation.expiresAt());
        }
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("budget:reserve")
    @Operation(
            summary = "Reserve budget for one AI call",
            description = "The call's usage event settles it; otherwise it expires. Repeats return the same response.")
    @APIResponse(
            responseCode = "201",
            description = "The call may be made",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    @APIResponse(responseCode = "402", description = "Monthly AI budget exceeded, or an operator's ceiling reached")
    @APIResponse(responseCode = "422", description = "Invalid request")
    public Uni<ReservationView> reserve(
            @RestPath @Pattern(regexp = Reserve.ID) String userId, @Valid @NotNull Reserve request) {
        return budgets.reserve(userId, request).map(ReservationView::of);
    }
}
