package io.mimiq.knowledge.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a document.
 *
 * @param id of the source that is its text
 * @param revision its number; one that another upload overtook shares it with that
 * @param current whether it is the newest
 * @param deletedAt when its text was, for good
 */
record RevisionView(
        String id,
        int revision,
        boolean current,
        Instant createdAt,
        @Nullable Instant deletedAt) {}
