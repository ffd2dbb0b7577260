package io.mimiq.integration.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A linked page as its owner sees it.
 *
 * @param documentId id of the document made of it
 * @param title null until the first sync
 * @param problem code of what went wrong last, null when nothing did
 * @param version of the page in Confluence that the document holds
 * @param nextAttemptAt when a pending sync is tried next
 */
record LinkedPageView(
        String id,
        String documentId,
        String pageId,
        String url,
        @Nullable String title,
        LinkState state,
        @Nullable String problem,
        @Nullable Integer version,
        Instant linkedAt,
        @Nullable Instant syncedAt,
        @Nullable Instant nextAttemptAt) {}
