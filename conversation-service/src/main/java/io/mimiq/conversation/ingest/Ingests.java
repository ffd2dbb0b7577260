package io.mimiq.conversation.ingest;

import io.mimiq.conversation.upkeep.Holder;
import io.mimiq.conversation.upkeep.LeaseConfig;
import io.mimiq.conversation.upkeep.Upkeep;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** The jobs of reading documents, and who works on them. */
@ApplicationScoped
public class Ingests implements Upkeep {

    private static final Logger LOG = Logger.getLogger(Ingests.class);

    private final IngestRepository repository;
    private final DocumentReading reading;
    private final IngestConfig config;
    private final LeaseConfig leases;
    private final Holder holder;
    private final Clock clock;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final AtomicInteger working = new AtomicInteger();

    Ingests(
            IngestRepository repository,
            DocumentReading reading,
            IngestConfig config,
            LeaseConfig leases,
            Holder holder,
            Clock clock) {
        this.repository = repository;
        this.reading = reading;
        this.config = config;
        this.leases = leases;
        this.holder = holder;
        this.clock = clock;
    }

    Uni<Void> add(DocumentStored stored) {
        var job = new IngestDocument(
                IngestDocument.idOf(stored.documentId(), stored.revision()),
                stored.userId(),
                stored.topicId(),
                stored.documentId(),
                stored.revision(),
                IngestDocument.State.PENDING,
                0,
                0,
                now(),
                null,
                null);
        return repository.add(job).invoke(this::work);
    }

    /** Forgets the topic's jobs; one in work finds out when it next tells how far it is. */
    public Uni<Long> forgetTopic(String topicId) {
        return repository.deleteTopic(topicId);
    }

    @Override
    public Uni<Void> beat() {
        return Multi.createFrom()
                .iterable(List.copyOf(held))
                .onItem()
                .transformToUniAndConcatenate(id -> repository.beat(id, now().plus(leases.length())))
                .onItem()
                .ignoreAsUni();
    }

    /** What a process that died left is due again when its lease ends: {@link #work} finds it. */
    @Override
    public Uni<Void> sweep() {
        return Uni.createFrom().voidItem();
    }

    @Scheduled(every = "${mimiq.conversation.ingest.every:5s}")
    void work() {
        if (working.incrementAndGet() > config.parallel()) {
            working.decrementAndGet();
            return;
        }
        next().subscribe().with(done -> working.decrementAndGet(), failure -> {
            working.decrementAndGet();
            LOG.warnf("Reading documents goes on later: %s", failure.getClass().getName());
        });
    }

    /** One job after the other until none is due. */
    private Uni<Void> next() {
        return repository
                .claim(now(), now().plus(leases.length()), holder)
                .chain(job ->
                        job == null ? Uni.createFrom().voidItem() : read(job).chain(this::next));
    }

    private Uni<Void> read(IngestDocument job) {
        held.add(job.id());
        return reading.read(job).eventually(() -> held.remove(job.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Topics of which something of this user's is here. */
    public Uni<List<String>> topicsOf(String userId) {
        return repository.topicsOf(userId);
    }
}
