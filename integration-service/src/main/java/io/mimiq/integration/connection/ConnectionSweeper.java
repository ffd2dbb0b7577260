package io.mimiq.integration.connection;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Destroys the keys of retired connections that a crash left behind. Doing it twice is harmless, so no lease is taken. */
@ApplicationScoped
class ConnectionSweeper {

    private static final Logger LOG = Logger.getLogger(ConnectionSweeper.class);
    private static final Duration LEFT_TO_THE_REQUEST = Duration.ofSeconds(10);

    private final Connections connections;
    private final Clock clock;

    ConnectionSweeper(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Scheduled(every = "${mimiq.integration.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return connections
                .sweep(clock.instant().minus(LEFT_TO_THE_REQUEST))
                .onFailure()
                .invoke(failure -> LOG.warnf("Keys are left to the next sweep: %s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
