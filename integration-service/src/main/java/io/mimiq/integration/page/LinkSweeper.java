package io.mimiq.integration.page;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Does what is due: first attempts that a crash cut off, later attempts, removals. Work is claimed link by link. */
@ApplicationScoped
class LinkSweeper {

    private static final Logger LOG = Logger.getLogger(LinkSweeper.class);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 4;

    private final LinkRepository links;
    private final PageSync sync;
    private final Unlinking unlinking;
    private final Clock clock;

    LinkSweeper(LinkRepository links, PageSync sync, Unlinking unlinking, Clock clock) {
        this.links = links;
        this.sync = sync;
        this.unlinking = unlinking;
        this.clock = clock;
    }

    @Scheduled(every = "${mimiq.integration.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return links.due(clock.instant(), BATCH)
                .onItem()
                .transformToUni(this::handle)
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> LOG.warnf("Links are left to the next sweep: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> handle(LinkDocument link) {
        Uni<Void> work = link.removal() == null ? sync.run(link) : unlinking.run(link);
        return work.onFailure()
                .invoke(failure -> LOG.warnf("Link %s is left to the next sweep: %s", link.id(), failure))
                .onFailure()
                .recoverWithNull();
    }
}
