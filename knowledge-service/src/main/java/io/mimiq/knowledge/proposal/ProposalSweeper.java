package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.Topics;
import io.mimiq.platform.persistence.Leases;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Carries out decisions that were claimed and interrupted. */
@ApplicationScoped
class ProposalSweeper {

    private static final Logger LOG = Logger.getLogger(ProposalSweeper.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration AGE = Duration.ofSeconds(30);
    private static final int BATCH = 100;

    private final ProposalRepository proposals;
    private final Deciding deciding;
    private final Topics topics;
    private final Leases leases;
    private final Clock clock;

    ProposalSweeper(ProposalRepository proposals, Deciding deciding, Topics topics, Leases leases, Clock clock) {
        this.proposals = proposals;
        this.deciding = deciding;
        this.topics = topics;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweepAlone() {
        return leases.tryAcquire("proposal-sweeper", LEASE)
                .chain(mine -> mine
                        ? sweep(clock.instant().minus(AGE))
                        : Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(Instant decidingSince) {
        return proposals
                .decidingSince(decidingSince, BATCH)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::finish)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> finish(ProposalDocument proposal) {
        return topics.open(proposal.userId(), proposal.topicId())
                .chain(topic -> finish(topic, proposal))
                .onFailure()
                .invoke(failure -> LOG.warnf("The decision about %s is not carried out: %s", proposal.id(), failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> finish(OpenTopic topic, ProposalDocument proposal) {
        return deciding.carryOut(topic, proposal, Objects.requireNonNull(proposal.decision()));
    }
}
