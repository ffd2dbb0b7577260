package io.mimiq.auth.client;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets each assertion be used once. */
@ApplicationScoped
class UsedAssertions implements ReactivePanacheMongoRepositoryBase<UsedAssertionDocument, String>, CollectionIndexes {
    private static final Logger LOG = Logger.getLogger(UsedAssertions.class);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private final Clock clock;

    UsedAssertions(Clock clock) {
        this.clock = clock;
    }

    /** False when it was used before. */
    Uni<Boolean> use(ClientAssertions.Assertion assertion) {
        String name = assertion.clientId() + "\0" + assertion.id();
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return persist(new UsedAssertionDocument(id, assertion.expiresAt()))
                .replaceWith(true)
                .onFailure(DuplicateKeys::is)
                .recoverWithItem(false);
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetExpired() {
        return mongoCollection()
                .deleteMany(lt("expiresAt", clock.instant().minus(MARGIN)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("expired assertions stay for now: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    @Override
    public String collection() {
        return "used-assertions";
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("expiresAt")));
    }
}
