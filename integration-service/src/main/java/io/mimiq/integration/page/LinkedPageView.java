package io.mimiq.integration.page;

import io.mimiq.integration.page.LinkDocument.Progress;
import io.mimiq.platform.storage.Sealer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A linked page as its owner sees it.
 *
 * @param documentId id of the document made from it
 * @param title null until the first sync
 * @param problem code of what last went wrong; null if nothing did
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
        @Nullable Instant nextAttemptAt) {
    static LinkedPageView of(LinkDocument link, Sealer sealer) {
        Progress progress = link.progress();
        byte[] title = progress.title();
        LinkState state = LinkState.of(progress.state());
        return new LinkedPageView(
                link.id(),
                link.id(),
                open(link, LinkCollection.PAGE_ID, link.source().pageId(), sealer),
                open(link, LinkCollection.URL, link.source().url(), sealer),
                title == null ? null : open(link, LinkCollection.TITLE, title, sealer),
                state,
                progress.problem(),
                progress.version(),
                link.linkedAt(),
                progress.syncedAt(),
                state == LinkState.PENDING ? link.dueAt() : null);
    }

    private static String open(LinkDocument link, String field, byte[] sealed, Sealer sealer) {
        return sealer.openText(LinkDocument.COLLECTION, link.id(), field, sealed);
    }
}
