package io.mimiq.knowledge.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.platform.contracts.Services;
import io.mimiq.platform.web.AllPages;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Unbroken;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the other services for what they keep of a person. Fails with a 503 problem if one does not answer. */
@Singleton
class Neighbours {

    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int RETRIES = 2;

    private final AuthClient auth;
    private final Map<String, ExportClient> clients;

    Neighbours(
            @RestClient AuthClient auth,
            @RestClient ConversationClient conversation,
            @RestClient IntegrationClient integration,
            @RestClient UsageClient usage) {
        this.auth = auth;
        this.clients = Map.of(
                Services.AUTH, auth,
                Services.CONVERSATION, conversation,
                Services.INTEGRATION, integration,
                Services.USAGE, usage);
    }

    /** Makes sure that each answers, before anything is promised. */
    Uni<Void> requireReady(List<NeighbourFile> files, String userId, @Nullable String topicId) {
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(file -> page(file, userId, topicId, PageRequest.of(1, null)))
                .onItem()
                .ignoreAsUni();
    }

    /** Has it noted in the audit trail that a whole account is exported. */
    Uni<Void> noteExport(String userId) {
        return patiently(Services.AUTH, () -> auth.note(userId));
    }

    /** @param topicId null if they are no topic's */
    Multi<JsonNode> records(NeighbourFile file, String userId, @Nullable String topicId) {
        return AllPages.of(file.atOnce(), page -> page(file, userId, topicId, page));
    }

    private Uni<Page<JsonNode>> page(NeighbourFile file, String userId, @Nullable String topicId, PageRequest page) {
        ExportClient client = Objects.requireNonNull(clients.get(file.service()));
        return patiently(
                file.service(), () -> client.records(userId, file.kind(), topicId, page.limit(), page.cursor()));
    }

    private static <T> Uni<T> patiently(String service, Supplier<Uni<T>> call) {
        return Unbroken.call(call)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(RETRIES)
                .onFailure()
                .transform(failure -> unavailable(service, failure));
    }

    private static ProblemException unavailable(String service, Throwable failure) {
        LOG.errorf("%s gives nothing for an export: %s", service, failure);
        return new ProblemException(CommonError.UNAVAILABLE, "Not everything that is yours can be reached.");
    }
}
