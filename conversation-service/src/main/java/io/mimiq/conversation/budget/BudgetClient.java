package io.mimiq.conversation.budget;

import io.mimiq.platform.contracts.usage.Reserve;
import io.mimiq.platform.web.UpstreamProblems;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

@RegisterRestClient(configKey = "usage")
@RegisterProvider(UpstreamProblems.class)
@OidcClientFilter("usage")
@Path("/internal/users/{userId}/reservations")
interface BudgetClient {

    @POST
    Uni<Response> reserve(@RestPath String userId, Reserve reservation);
}
