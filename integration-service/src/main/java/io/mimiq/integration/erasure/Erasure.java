package io.mimiq.integration.erasure;

import io.mimiq.integration.connection.Connections;
import io.mimiq.integration.page.LinkErasure;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Erases, and acknowledges with counts once a look has found nothing left. What fails is repeated with the event; erasing is
 * idempotent, and the first acknowledgement is kept.
 */
@ApplicationScoped
class Erasure {

    private static final String SERVICE = "integration-service";

    private final LinkErasure links;
    private final Connections connections;
    private final ErasureRepository erasures;
    private final Outbox outbox;
    private final Clock clock;

    Erasure(LinkErasure links, Connections connections, ErasureRepository erasures, Outbox outbox, Clock clock) {
        this.links = links;
        this.connections = connections;
        this.erasures = erasures;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> carryOut(ErasureRequested request) {
        String topicId = request.topicId();
        if (!request.services().contains(SERVICE)) {
            return Uni.createFrom().voidItem();
        }
        Uni<ErasureCompleted> erased = topicId == null ? account(request) : topic(request, topicId);
        return erased.chain(this::acknowledge);
    }

    private Uni<ErasureCompleted> topic(ErasureRequested request, String topicId) {
        return links.eraseTopic(topicId).map(count -> completed(request, Map.of("links", count)));
    }

    private Uni<ErasureCompleted> account(ErasureRequested request) {
        return Uni.combine()
                .all()
                .unis(links.eraseUser(request.userId()), connections.erase(request.userId()))
                .with((pages, sites) -> completed(request, Map.of("links", pages, "connections", sites.longValue())));
    }

    private static ErasureCompleted completed(ErasureRequested request, Map<String, Long> counts) {
        return new ErasureCompleted(request.deletionId(), request.userId(), SERVICE, counts, true);
    }

    private Uni<Void> acknowledge(ErasureCompleted completed) {
        PendingEvent event = outbox.event(
                EventTopic.PRIVACY, ErasureCompleted.TYPE, completed.userId(), completed.deletionId(), completed);
        ErasureDocument document = new ErasureDocument(
                completed.deletionId(), clock.instant().truncatedTo(ChronoUnit.MILLIS), List.of(event), event.at());
        return erasures.insertOnce(document)
                .chain(() -> outbox.relay(ErasureDocument.COLLECTION, completed.deletionId()));
    }
}
