package io.mimiq.usage.budget;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/usage/budget")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Usage")
@RolesAllowed(Roles.USER)
class BudgetResource {

    private final BudgetService budgets;
    private final Caller caller;

    BudgetResource(BudgetService budgets, Caller caller) {
        this.budgets = budgets;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Your budget and this month's spending")
    @APIResponse(
            responseCode = "200",
            description = "The budget",
            headers = @Header(name = "ETag", description = "Version of limit and threshold"))
    public Uni<RestResponse<BudgetView>> budget() {
        return budgets.get(caller.userId()).map(BudgetResource::answer);
    }

    @PUT
    @Operation(
            summary = "Set the monthly limit and the alert threshold",
            description = "Calls that may cost more than what is left are refused with 402. Send If-Match with the ETag"
                    + " you last read.")
    @APIResponse(
            responseCode = "200",
            description = "The updated budget",
            headers = @Header(name = "ETag", description = "Version of limit and threshold"))
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "The limit or threshold is out of range")
    @APIResponse(responseCode = "428", description = "Missing If-Match")
    public Uni<RestResponse<BudgetView>> set(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull SetBudget wanted) {
        return budgets.set(caller.userId(), ETags.requireMatch(ifMatch), wanted).map(BudgetResource::answer);
    }

    private static RestResponse<BudgetView> answer(Budget budget) {
        return RestResponse.ResponseBuilder.ok(BudgetView.of(budget))
                .tag(ETags.of(budget.settingsVersion()))
                .build();
    }
}
