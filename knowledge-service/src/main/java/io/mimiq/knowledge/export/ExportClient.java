package io.mimiq.knowledge.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.platform.web.Page;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** What each service that has something of a person answers to an export. */
interface ExportClient {

    Uni<Page<JsonNode>> records(
            String userId, String kind, @Nullable String topicId, int limit, @Nullable String cursor);
}
