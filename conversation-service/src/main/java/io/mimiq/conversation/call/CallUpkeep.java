package io.mimiq.conversation.call;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Shows that this process's calls live, and looks for calls of processes that do not. */
@ApplicationScoped
class CallUpkeep {

    private static final Logger LOG = Logger.getLogger(CallUpkeep.class);

    private final Calls calls;

    CallUpkeep(Calls calls) {
        this.calls = calls;
    }

    @Scheduled(every = "${mimiq.conversation.leases.beat:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return quietly(calls.beat(), "Calls in progress could not be recorded");
    }

    @Scheduled(
            every = "${mimiq.conversation.leases.sweep:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return quietly(calls.sweep(), "Interrupted calls could not be looked for");
    }

    private static Uni<Void> quietly(Uni<Void> work, String what) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("%s: %s", what, failure))
                .onFailure()
                .recoverWithNull();
    }
}
