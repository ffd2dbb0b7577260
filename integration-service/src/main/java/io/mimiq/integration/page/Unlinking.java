package io.mimiq.integration.page;

import io.mimiq.integration.knowledge.KnowledgeException;
import io.mimiq.integration.knowledge.TopicDocuments;
import io.mimiq.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** What remains to be done after a link was hidden from its owner. Every step may be repeated. */
@ApplicationScoped
class Unlinking {

    private static final Logger LOG = Logger.getLogger(Unlinking.class);
    private static final Duration NEXT_ATTEMPT = Duration.ofSeconds(10);

    private final LinkRepository links;
    private final TopicDocuments documents;
    private final Outbox outbox;
    private final Clock clock;

    Unlinking(LinkRepository links, TopicDocuments documents, Outbox outbox, Clock clock) {
        this.links = links;
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** True when the document is gone where it had to go; what is left is left to the sweeper. */
    Uni<Boolean> finish(LinkDocument link) {
        return removeDocument(link)
                .call(() -> outbox.relay(LinkDocument.COLLECTION, link.id()))
                .call(() -> links.endRemoval(link.id()))
                .replaceWith(true)
                .onFailure(KnowledgeException.class)
                .recoverWithItem(failure -> postponed(link, failure));
    }

    /** The same, by the sweeper: the claim keeps it from being tried without a pause. */
    Uni<Void> run(LinkDocument link) {
        return links.claim(link, clock.instant().plus(NEXT_ATTEMPT).truncatedTo(ChronoUnit.MILLIS))
                .chain(claimed ->
                        claimed.map(this::finish).orElse(Uni.createFrom().item(true)))
                .replaceWithVoid();
    }

    private Uni<Void> removeDocument(LinkDocument link) {
        return Removal.DELETE.code().equals(link.removal())
                ? documents.delete(link.userId(), link.topicId(), link.id())
                : Uni.createFrom().voidItem();
    }

    private static boolean postponed(LinkDocument link, Throwable failure) {
        LOG.warnf("The document of link %s is not deleted yet: %s", link.id(), failure.getMessage());
        return false;
    }
}
