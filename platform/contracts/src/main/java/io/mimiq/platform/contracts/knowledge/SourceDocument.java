package io.mimiq.platform.contracts.knowledge;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document with its text, for those who draw knowledge from it.
 *
 * @param sourceId of the source that is the text of this revision
 * @param storedAt when this revision came in
 */
@Schema(name = "TextView")
public record SourceDocument(
        String id,
        String title,
        String mediaType,
        String text,
        int revision,
        String sourceId,
        Origin origin,
        DocumentPlacement placement,
        Instant storedAt) {}
