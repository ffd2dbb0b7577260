package io.mimiq.platform.persistence;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Creates the indexes of all {@link CollectionIndexes} at startup, in the background, retrying while MongoDB is down:
 * the process starts without its database but is not ready without its indexes.
 */
@Singleton
class Indexes {
    private static final Logger LOG = Logger.getLogger(Indexes.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final Duration LAST_RETRY = Duration.ofSeconds(10);

    private final Collections collections;
    private final List<CollectionIndexes> wanted;
    private volatile boolean ready;
    private @Nullable Cancellable work;

    Indexes(Collections collections, @All List<CollectionIndexes> wanted) {
        this.collections = collections;
        this.wanted = wanted;
    }

    void onStart(@Observes StartupEvent start) {
        work = create().subscribe()
                .with(done -> LOG.debugf("Indexes of %d collections are there", wanted.size()), Indexes::report);
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (work != null) {
            work.cancel();
        }
    }

    boolean isReady() {
        return ready;
    }

    Uni<Void> create() {
        return Multi.createFrom()
                .iterable(wanted)
                .onItem()
                .transformToUniAndConcatenate(this::create)
                .collect()
                .last()
                .onFailure()
                .invoke(Indexes::report)
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely()
                .invoke(() -> ready = true)
                .replaceWithVoid();
    }

    private Uni<?> create(CollectionIndexes one) {
        return one.indexes().isEmpty()
                ? Uni.createFrom().voidItem()
                : collections.get(one.collection()).createIndexes(one.indexes());
    }

    private static void report(Throwable failure) {
        LOG.warnf("Indexes could not be made yet: %s", failure.getMessage());
    }
}
