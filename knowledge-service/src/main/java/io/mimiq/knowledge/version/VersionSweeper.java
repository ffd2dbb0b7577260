package io.mimiq.knowledge.version;

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
import org.jboss.logging.Logger;

/** Finishes what a crash left open and nobody has met since. */
@ApplicationScoped
class VersionSweeper {

    private static final Logger LOG = Logger.getLogger(VersionSweeper.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration AGE = Duration.ofSeconds(15);
    private static final int BATCH = 100;

    private final VersionRepository versions;
    private final Versions reading;
    private final VersionDeletion deletion;
    private final Topics topics;
    private final Leases leases;
    private final Clock clock;

    VersionSweeper(
            VersionRepository versions,
            Versions reading,
            VersionDeletion deletion,
            Topics topics,
            Leases leases,
            Clock clock) {
        this.versions = versions;
        this.reading = reading;
        this.deletion = deletion;
        this.topics = topics;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweepAlone() {
        return leases.tryAcquire("version-sweeper", LEASE)
                .chain(mine -> mine
                        ? sweep(clock.instant().minus(AGE))
                        : Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(Instant openSince) {
        return versions.openSince(openSince, BATCH)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::finish)
                .onItem()
                .ignoreAsUni();
    }

    /** One version that fails does not hold up the others. A topic that is not there any more takes its versions with it. */
    private Uni<Void> finish(VersionRepository.Open version) {
        return topics.open(version.userId(), version.topicId())
                .chain(topic -> finish(topic, version))
                .onFailure()
                .invoke(failure -> LOG.warnf("Version %s stays open: %s", version.id(), failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> finish(OpenTopic topic, VersionRepository.Open version) {
        return version.deletedAt() == null
                ? reading.headNumber(topic).replaceWithVoid()
                : deletion.sweep(topic.id(), version.number());
    }
}
