package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.Topics;
import io.mimiq.platform.persistence.Leases;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Finishes deletions of documents that were interrupted. */
@ApplicationScoped
class DocumentSweeper {

    private static final Logger LOG = Logger.getLogger(DocumentSweeper.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration AGE = Duration.ofSeconds(15);
    private static final int BATCH = 100;

    private final DocumentRepository documents;
    private final Documents deleting;
    private final Topics topics;
    private final Leases leases;
    private final Clock clock;

    DocumentSweeper(DocumentRepository documents, Documents deleting, Topics topics, Leases leases, Clock clock) {
        this.documents = documents;
        this.deleting = deleting;
        this.topics = topics;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweepAlone() {
        return leases.tryAcquire("document-sweeper", LEASE)
                .chain(mine -> mine
                        ? sweep(clock.instant().minus(AGE))
                        : Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(Instant hiddenSince) {
        return documents
                .hiddenSince(hiddenSince, BATCH)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::finish)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> finish(StoredDocument document) {
        return topics.open(document.userId(), document.topicId())
                .chain(topic -> deleting.finishDeletion(topic, document.id()))
                .onFailure()
                .invoke(failure -> LOG.warnf("Document %s is not deleted yet: %s", document.id(), failure))
                .onFailure()
                .recoverWithNull();
    }
}
