package io.mimiq.usage.budget;

import io.mimiq.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** For knowledge-service, which makes exports. */
@Path("/internal/users/{userId}/exports/budget")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class BudgetExportResource {

    private final BudgetService budgets;

    BudgetExportResource(BudgetService budgets) {
        this.budgets = budgets;
    }

    @GET
    @PermissionsAllowed("exports:read")
    @Operation(summary = "A person's budget")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Uni<Page<BudgetView>> list(@RestPath String userId) {
        return budgets.get(userId).map(budget -> new Page<>(List.of(BudgetView.of(budget)), null));
    }
}
