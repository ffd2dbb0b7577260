package io.mimiq.platform.contracts.knowledge;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document with its text, for those who draw knowledge from it.
 *
 * @param storedAt when this revision came in
 */
@Schema(name = "TextView")
public record SourceDocument(
        String id,
        String title,
        String mediaType,
        String text,
        int revision,
        Origin origin,
        DocumentPlacement placement,
        Instant storedAt) {}
