package io.mimiq.knowledge.conversation;

import io.mimiq.platform.contracts.conversation.DeleteMessages;
import io.mimiq.platform.contracts.conversation.FindMessages;
import io.mimiq.platform.contracts.conversation.ForgetQuotes;
import io.mimiq.platform.contracts.conversation.FoundMessage;
import io.mimiq.platform.web.UpstreamProblems;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

@RegisterRestClient(configKey = "conversation")
@RegisterProvider(UpstreamProblems.class)
@OidcClientFilter("conversation")
@Path("/internal/users/{userId}/topics/{topicId}/messages")
interface ConversationClient {

    @POST
    @Path("/search")
    Uni<List<FoundMessage>> search(@RestPath String userId, @RestPath String topicId, FindMessages request);

    @POST
    @Path("/quote-deletions")
    Uni<Void> forget(@RestPath String userId, @RestPath String topicId, ForgetQuotes request);

    @POST
    @Path("/deletions")
    Uni<Void> delete(@RestPath String userId, @RestPath String topicId, DeleteMessages request);
}
