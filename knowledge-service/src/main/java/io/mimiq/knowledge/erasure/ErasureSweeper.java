package io.mimiq.knowledge.erasure;

import io.mimiq.platform.persistence.Leases;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Goes on with deletions that were interrupted, and looks once more where everything should be gone. */
@ApplicationScoped
class ErasureSweeper {

    private static final Logger LOG = Logger.getLogger(ErasureSweeper.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int BATCH = 50;

    private final DeletionRepository deletions;
    private final Erasure erasure;
    private final Leases leases;
    private final Clock clock;

    ErasureSweeper(DeletionRepository deletions, Erasure erasure, Leases leases, Clock clock) {
        this.deletions = deletions;
        this.erasure = erasure;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweepAlone() {
        return leases.tryAcquire("erasure-sweeper", LEASE)
                .chain(mine -> mine ? sweep(clock.instant()) : Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(Instant now) {
        return deletions
                .due(now, BATCH)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::resume)
                .onItem()
                .ignoreAsUni();
    }

    /** One deletion that fails does not hold up the others: it is due again at the next sweep. */
    private Uni<Void> resume(DeletionDocument deletion) {
        return erasure.advance(deletion)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Deletion %s is not complete", deletion.id()))
                .onFailure()
                .recoverWithNull();
    }
}
