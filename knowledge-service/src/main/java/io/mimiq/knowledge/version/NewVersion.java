package io.mimiq.knowledge.version;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.platform.events.PendingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version to be.
 *
 * @param cause id of the request or change set that makes it; a cause makes one version, however often it is committed
 * @param sourceId of what gave rise to it; null if nothing came in
 * @param operations ids of the operations it applies
 * @param event for the audit trail
 */
public record NewVersion(
        String cause,
        Author author,
        String changelog,
        KnowledgePage page,
        Consequences consequences,
        @Nullable String sourceId,
        List<String> operations,
        PendingEvent event) {}
