package io.mimiq.knowledge.document;

import io.mimiq.knowledge.document.Uploading.Uploaded;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.contracts.knowledge.UploadOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded document, and what the upload made of it.
 *
 * @param problem why no knowledge could be drawn from it or, while it is pending, why it waits
 * @param outcome created, revised if a document of that name had another text, unchanged if the text was there already
 */
record UploadView(
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
        Instant updatedAt,
        UploadOutcome outcome) {

    static UploadView of(Uploaded uploaded, OpenTopic topic) {
        DocumentView document = DocumentView.of(uploaded.document(), topic);
        return new UploadView(
                document.id(),
                document.title(),
                document.mediaType(),
                document.size(),
                document.revision(),
                document.state(),
                document.problem(),
                document.origin(),
                document.placement(),
                document.createdAt(),
                document.updatedAt(),
                uploaded.outcome());
    }
}
