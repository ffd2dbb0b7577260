package io.mimiq.platform.storage;

import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Does the work that documents of a collection are due for ({@link Declaration#due}), one claim at a time, so that
 * replicas share it. The work itself changes the document's time: to none when it is done, or to when it is due again.
 * Work that fails is put off, longer each time; work whose process dies is due again when its claim expires. It must
 * therefore be safe to repeat, and to run twice at once.
 */
public final class DueWork<D extends Record & Stored> implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(DueWork.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 12;
    private static final int RENEWALS = 3;

    private final StoredCollection<D> collection;
    private final Due due;
    private final String name;
    private final String every;
    private final int parallel;
    private final boolean renews;
    private final Function<D, Uni<Void>> work;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final AtomicInteger workers = new AtomicInteger();

    private DueWork(
            StoredCollection<D> collection,
            Due due,
            String name,
            String every,
            int parallel,
            boolean renews,
            Function<D, Uni<Void>> work) {
        this.collection = collection;
        this.due = due;
        this.name = name;
        this.every = every;
        this.parallel = parallel;
        this.renews = renews;
        this.work = work;
    }

    /** Work that is looked for so often, as in {@code 10s}, and done one document at a time. */
    public static <D extends Record & Stored> DueWork<D> of(
            StoredCollection<D> collection, String name, String every, Function<D, Uni<Void>> work) {
        return new DueWork<>(collection, collection.declaration().due(), name, every, 1, false, work);
    }

    /** For a collection whose documents are due in several ways: the work that is due by {@code field}. */
    public static <D extends Record & Stored> DueWork<D> of(
            StoredCollection<D> collection, String field, String name, String every, Function<D, Uni<Void>> work) {
        return new DueWork<>(collection, collection.declaration().due(field), name, every, 1, false, work);
    }

    /** So many documents at once in this process, however often it is told to look for work. */
    public DueWork<D> parallel(int most) {
        return new DueWork<>(collection, due, name, every, most, renews, work);
    }

    /** For work that may take longer than the lease. */
    public DueWork<D> renewing() {
        return new DueWork<>(collection, due, name, every, parallel, true, work);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String every() {
        return every;
    }

    @Override
    public Uni<Void> run() {
        return run(Instant.MIN);
    }

    /** Does what is due at a later time already: for tests, which do not wait. */
    public Uni<Void> run(Instant asOf) {
        Set<String> done = ConcurrentHashMap.newKeySet();
        return Uni.join()
                .all(Stream.generate(() -> untilNothingIsDue(asOf, done))
                        .limit(parallel)
                        .toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    /** Does this document's work now, if it is due and nobody else is at it. Never fails because of the work. */
    public Uni<Void> runNow(String id) {
        return Uni.createFrom().deferred(() -> {
            Claim claim = new Claim(id, collection.now().plus(lease()));
            return collection
                    .claim(due, id, collection.now(), claim.until)
                    .chain(claimed -> claimed.map(document -> perform(document, claim))
                            .orElseGet(() -> Uni.createFrom().voidItem()));
        });
    }

    /** Like {@link #runNow}, without waiting for it. */
    public void start(String id) {
        runNow(id)
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("%s %s is left to the next run: %s", name, id, failure));
    }

    /** Looks for work at once, without waiting for it: something was added. */
    public void wake() {
        run().subscribe().with(done -> {}, failure -> LOG.warnf("%s is left to the next run: %s", name, failure));
    }

    private Uni<Void> untilNothingIsDue(Instant asOf, Set<String> done) {
        return Uni.createFrom().deferred(() -> {
            if (workers.incrementAndGet() > parallel) {
                workers.decrementAndGet();
                return Uni.createFrom().voidItem();
            }
            return Multi.createBy()
                    .repeating()
                    .uni(() -> next(asOf, done))
                    .whilst(Boolean::booleanValue)
                    .onItem()
                    .ignoreAsUni()
                    .onTermination()
                    .invoke(() -> workers.decrementAndGet());
        });
    }

    /** Whether there was one. A document that comes up again in the same run is left to the next. */
    private Uni<Boolean> next(Instant asOf, Set<String> done) {
        Instant now = collection.now();
        Instant until = now.plus(lease());
        Instant at = asOf.isAfter(now) ? asOf : now;
        return collection
                .claimNext(due, at, until)
                .chain(claimed -> claimed.map(document -> done.add(document.id())
                                ? perform(document, new Claim(document.id(), until))
                                        .replaceWith(true)
                                : collection
                                        .dueAt(due, document.id(), until, at)
                                        .replaceWith(false))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> perform(D document, Claim claim) {
        Uni<Void> attempt = Uni.createFrom().deferred(() -> work.apply(document));
        return (renews ? whileRenewing(claim, attempt) : attempt)
                .invoke(() -> succeeded(claim.id))
                .onFailure()
                .recoverWithUni(failure -> putOff(claim, failure));
    }

    private Uni<Void> whileRenewing(Claim claim, Uni<Void> attempt) {
        return Uni.createFrom().deferred(() -> {
            Cancellable renewing = Multi.createFrom()
                    .ticks()
                    .every(lease().dividedBy(RENEWALS))
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(tick -> renew(claim))
                    .subscribe()
                    .with(renewed -> {});
            return attempt.onTermination().invoke(renewing::cancel);
        });
    }

    private Uni<Void> renew(Claim claim) {
        Instant next = collection.now().plus(lease());
        return collection
                .dueAt(due, claim.id, claim.until, next)
                .invoke(() -> claim.until = next)
                .onFailure()
                .invoke(failure -> LOG.warnf("The claim of %s %s is not renewed: %s", name, claim.id, failure))
                .onFailure()
                .recoverWithNull();
    }

    private void succeeded(String id) {
        failures.remove(id);
        count("success");
    }

    private Uni<Void> putOff(Claim claim, Throwable failure) {
        int times = failures.merge(claim.id, 1, Integer::sum);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        count("failure");
        LOG.warnf("%s %s failed %d times and will be tried again: %s", name, claim.id, times, failure);
        Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        return collection.dueAt(due, claim.id, claim.until, collection.now().plus(bounded));
    }

    private void count(String outcome) {
        collection
                .storage()
                .meters()
                .counter("mimiq.work", "work", name, "outcome", outcome)
                .increment();
    }

    private Duration lease() {
        return due.lease();
    }

    /** A claim as this process knows it. */
    private static final class Claim {
        private final String id;
        private volatile Instant until;

        Claim(String id, Instant until) {
            this.id = id;
            this.until = until;
        }
    }
}
