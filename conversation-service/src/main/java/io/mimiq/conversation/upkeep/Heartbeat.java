package io.mimiq.conversation.upkeep;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Sees to the upkeep of all work; one kind that fails does not hold up the others. */
@Singleton
class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final List<Upkeep> works;

    Heartbeat(@All List<Upkeep> works) {
        this.works = works;
    }

    @Scheduled(every = "${mimiq.conversation.leases.beat:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return each(Upkeep::beat, "Work in progress could not be saved");
    }

    @Scheduled(
            every = "${mimiq.conversation.leases.sweep:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return each(Upkeep::sweep, "Interrupted work could not be ended");
    }

    private Uni<Void> each(Function<Upkeep, Uni<Void>> upkeep, String otherwise) {
        return Multi.createFrom()
                .iterable(works)
                .onItem()
                .transformToUniAndMerge(work -> quietly(upkeep.apply(work), otherwise))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> quietly(Uni<Void> work, String otherwise) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("%s: %s", otherwise, failure))
                .onFailure()
                .recoverWithNull();
    }
}
