package io.mimiq.knowledge.sweep;

import io.mimiq.platform.persistence.Leases;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Finishes what a crash left open and nobody has met since; of each kind of work one replica at a time. */
@Singleton
public final class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int BATCH = 100;

    private final List<Sweep<?>> sweeps;
    private final Leases leases;
    private final Clock clock;

    Sweeper(@All List<Sweep<?>> sweeps, Leases leases, Clock clock) {
        this.sweeps = sweeps;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweepWhatIsOld() {
        return each(sweep -> leases.tryAcquire(sweep.name(), LEASE)
                .chain(mine -> mine
                        ? finish(sweep, clock.instant().minus(sweep.age()))
                        : Uni.createFrom().voidItem()));
    }

    /** Finishes all work that was begun by then, however recently. */
    public Uni<Void> sweep(Instant begunBy) {
        return each(sweep -> finish(sweep, begunBy));
    }

    /** Kinds of work side by side: one that takes long or fails does not hold up the others. */
    private Uni<Void> each(Function<Sweep<?>, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(sweeps)
                .onItem()
                .transformToUniAndMerge(sweep -> leftOnFailure(sweep.name(), work.apply(sweep)))
                .onItem()
                .ignoreAsUni();
    }

    private static <T> Uni<Void> finish(Sweep<T> sweep, Instant begunBy) {
        return sweep.begunBy()
                .apply(begunBy, BATCH)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(begun -> finish(sweep, begun))
                .onItem()
                .ignoreAsUni();
    }

    private static <T> Uni<Void> finish(Sweep<T> sweep, T begun) {
        Uni<Void> work = Uni.createFrom().deferred(() -> sweep.finish().apply(begun));
        return leftOnFailure(sweep.name() + " " + sweep.id().apply(begun), work);
    }

    private static Uni<Void> leftOnFailure(String what, Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("Left to the next sweep: %s: %s", what, failure))
                .onFailure()
                .recoverWithNull();
    }
}
