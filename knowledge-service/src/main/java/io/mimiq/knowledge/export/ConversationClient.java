package io.mimiq.knowledge.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.UpstreamProblems;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "conversation")
@RegisterProvider(UpstreamProblems.class)
@OidcClientFilter("conversation")
@Path("/internal/users/{userId}/exports")
interface ConversationClient extends ExportClient {

    @Override
    @GET
    @Path("/{kind}")
    Uni<Page<JsonNode>> records(
            @RestPath String userId,
            @RestPath String kind,
            @RestQuery @Nullable String topicId,
            @RestQuery int limit,
            @RestQuery @Nullable String cursor);
}
