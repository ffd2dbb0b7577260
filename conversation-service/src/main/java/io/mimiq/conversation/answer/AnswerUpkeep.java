package io.mimiq.conversation.answer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Saves running answers now and then, and ends those whose process has died. */
@ApplicationScoped
class AnswerUpkeep {

    private static final Logger LOG = Logger.getLogger(AnswerUpkeep.class);

    private final Runs runs;

    AnswerUpkeep(Runs runs) {
        this.runs = runs;
    }

    @Scheduled(every = "${mimiq.conversation.leases.beat:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return quietly(runs.beat(), "Running answers could not be saved");
    }

    @Scheduled(
            every = "${mimiq.conversation.leases.sweep:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return quietly(runs.sweep(), "Interrupted answers could not be looked for");
    }

    private static Uni<Void> quietly(Uni<Void> work, String what) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("%s: %s", what, failure))
                .onFailure()
                .recoverWithNull();
    }
}
