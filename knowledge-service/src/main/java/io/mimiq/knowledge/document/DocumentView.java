package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as clients see it.
 *
 * @param problem why no knowledge could be drawn from it or, while it is pending, why it waits
 */
record DocumentView(
        String id,
        String title,
        String mediaType,
        long size,
        int revision,
        DocumentState state,
        @Nullable String problem,
        Origin origin,
        DocumentPlacement placement,
        Instant createdAt,
        Instant updatedAt) {

    static DocumentView of(StoredDocument document, OpenTopic topic) {
        StoredDocument.Label label = document.label(topic);
        return new DocumentView(
                topic.local(document.id()),
                label.title(),
                document.mediaType(),
                document.size(),
                document.revision(),
                document.state(),
                document.problem(topic),
                label.origin(),
                document.placed(),
                document.createdAt(),
                document.updatedAt());
    }
}
