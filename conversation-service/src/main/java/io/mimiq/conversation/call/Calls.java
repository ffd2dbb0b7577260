package io.mimiq.conversation.call;

import io.mimiq.conversation.budget.Budget;
import io.mimiq.conversation.budget.ReserveBudget;
import io.mimiq.conversation.knowledge.Knowledge;
import io.mimiq.conversation.price.Prices;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.conversation.provider.TokenUsage;
import io.mimiq.conversation.upkeep.Holder;
import io.mimiq.conversation.upkeep.LeaseConfig;
import io.mimiq.conversation.upkeep.Upkeep;
import io.mimiq.platform.crypto.CryptoException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The only way to an AI call: {@link #reserve} before anything is promised to the person, {@link #begin} right before
 * the provider is called, {@link #close} when it has ended. A call that was begun yields exactly one usage event, also
 * when this process dies in between.
 */
@ApplicationScoped
public class Calls implements Upkeep {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    /** Longer than a database takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AiProvider provider;
    private final Prices prices;
    private final Budget budget;
    private final CallRepository repository;
    private final KeyRing keys;
    private final Outbox outbox;
    private final LeaseConfig leases;
    private final Holder holder;
    private final Clock clock;
    private final CallMetrics metrics;
    private final Map<String, AiCall> open = new ConcurrentHashMap<>();

    Calls(
            AiProvider provider,
            Prices prices,
            Budget budget,
            CallRepository repository,
            KeyRing keys,
            Outbox outbox,
            LeaseConfig leases,
            Holder holder,
            Clock clock,
            CallMetrics metrics) {
        this.provider = provider;
        this.prices = prices;
        this.budget = budget;
        this.repository = repository;
        this.keys = keys;
        this.outbox = outbox;
        this.leases = leases;
        this.holder = holder;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Fails with a problem when the model has no price, the budget is used up, or nobody can tell. */
    public Uni<AiCall> reserve(CallSpec spec) {
        return Uni.createFrom()
                .item(() -> priced(spec))
                .call(call -> budget.reserve(spec.userId(), reservation(call)))
                .onFailure()
                .invoke(metrics::refused);
    }

    /** Records the call. From now on it will be told of, so the provider is called next. */
    public Uni<Void> begin(AiCall call) {
        return keys.create(KeyScope.of("topic", call.spec().topicId()))
                .chain(() -> repository.persist(document(call)))
                .invoke(() -> open.put(call.id(), call))
                .call(() -> unlessForgotten(call))
                .invoke(call::hasBegun)
                .onFailure(CryptoException.class)
                .transform(gone -> ProblemException.notFound("topic"))
                .replaceWithVoid();
    }

    public Uni<Void> close(AiCall call, Outcome outcome) {
        var reading = call.meter().read();
        var closing = new Closing(reading.usage(), call.costMicroUsd(), reading.estimated(), outcome);
        var topicId = call.topicForgotten() ? null : call.spec().topicId();
        return close(document(call), topicId, closing).eventually(() -> open.remove(call.id()));
    }

    /** Relays what is still to be told of the topic's calls, then forgets them. Answers how many there were. */
    public Uni<Long> forgetTopic(String topicId) {
        return repository
                .ofTopic(topicId)
                .call(this::tell)
                .chain(calls -> repository
                        .deleteTold(topicId)
                        .chain(() -> repository.ofTopic(topicId))
                        .map(left -> {
                            if (!left.isEmpty()) {
                                throw new IllegalStateException(
                                        left.size() + " calls of an erased topic are not told of yet");
                            }
                            return (long) calls.size();
                        }));
    }

    @Override
    public Uni<Void> beat() {
        var until = now().plus(leases.length());
        return Multi.createFrom()
                .iterable(open.values())
                .onItem()
                .transformToUniAndConcatenate(call -> beat(call, until))
                .onItem()
                .ignoreAsUni();
    }

    /** Tells of the calls of processes that died, as far as their last heartbeat knew. */
    @Override
    public Uni<Void> sweep() {
        return repository.abandoned(now(), holder, 100).chain(this::interrupt);
    }

    private AiCall priced(CallSpec spec) {
        return new AiCall(spec, provider.id(), provider.model(), prices.of(provider.model()), now());
    }

    private ReserveBudget reservation(AiCall call) {
        long most = prices.of(call.model()).of(call.spec().atMost());
        return new ReserveBudget(call.id(), call.spec().purpose().operation(), call.model(), most);
    }

    /** The topic may have been erased since it was looked up: then nothing of it may stay here, and no call be made. */
    private Uni<Void> unlessForgotten(AiCall call) {
        return keys.open(KeyScope.of("topic", call.spec().topicId()))
                .replaceWithVoid()
                .onFailure()
                .call(() -> repository.deleteById(call.id()).invoke(() -> open.remove(call.id())));
    }

    private Uni<Boolean> beat(AiCall call, Instant until) {
        var reading = call.meter().read();
        return repository.beat(call.id(), reading.usage(), call.costMicroUsd(), reading.estimated(), until);
    }

    private Uni<Void> interrupt(List<CallDocument> calls) {
        return Multi.createFrom()
                .iterable(calls)
                // after an outage of the database the leases of what runs here have ended too
                .filter(call -> !open.containsKey(call.id()))
                .onItem()
                .transformToUniAndConcatenate(call -> close(call, call.topicId(), Closing.asLastSeen(call)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> tell(List<CallDocument> calls) {
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndConcatenate(call -> call.state() == CallDocument.State.RUNNING
                        ? close(call, null, Closing.asLastSeen(call))
                        : outbox.relay(CallDocument.COLLECTION, call.id()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> close(CallDocument call, @Nullable String topicId, Closing closing) {
        var finishedAt = now();
        var event = outbox.event(
                EventTopic.USAGE,
                CallCompleted.TYPE,
                call.userId(),
                call.id(),
                closing.event(call, topicId, finishedAt));
        return repository
                .close(
                        call.id(),
                        closing.usage(),
                        closing.cost(),
                        closing.estimated(),
                        closing.outcome(),
                        finishedAt,
                        event)
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis())
                .invoke(closed -> count(closed, call, closing, finishedAt))
                .chain(() -> outbox.relay(CallDocument.COLLECTION, call.id()));
    }

    /** Once for each call, however often it is closed. */
    private void count(boolean closed, CallDocument call, Closing closing, Instant finishedAt) {
        if (closed) {
            metrics.closed(
                    call.model(),
                    call.purpose(),
                    closing.outcome(),
                    Duration.between(call.startedAt(), finishedAt),
                    closing.usage(),
                    closing.cost());
        }
    }

    private CallDocument document(AiCall call) {
        var spec = call.spec();
        var reading = call.meter().read();
        var statements = spec.knowledge().statements().stream()
                .map(Knowledge.Statement::id)
                .toList();
        return new CallDocument(
                call.id(),
                spec.userId(),
                spec.topicId(),
                spec.purpose(),
                call.provider(),
                call.model(),
                call.priceVersion(),
                spec.sources().stream()
                        .map(sent -> new CallDocument.SentSource(sent.kind(), sent.id()))
                        .toList(),
                spec.knowledge().version(),
                statements.size(),
                statements.subList(0, Math.min(CallDocument.MOST_IDS, statements.size())),
                CallDocument.State.RUNNING,
                null,
                reading.usage().input(),
                reading.usage().output(),
                reading.usage().cacheRead(),
                reading.usage().cacheWrite(),
                call.costMicroUsd(),
                reading.estimated(),
                call.startedAt(),
                null,
                now().plus(leases.length()),
                holder.replica(),
                holder.run(),
                List.of(),
                null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The last figures of a call. */
    private record Closing(TokenUsage usage, long cost, boolean estimated, Outcome outcome) {

        static Closing asLastSeen(CallDocument call) {
            var usage = new TokenUsage(
                    call.inputTokens(), call.outputTokens(), call.cacheReadTokens(), call.cacheWriteTokens());
            return new Closing(usage, call.costMicroUsd(), true, Outcome.INTERRUPTED);
        }

        CallCompleted event(CallDocument call, @Nullable String topicId, Instant finishedAt) {
            return new CallCompleted(
                    call.id(),
                    call.userId(),
                    topicId,
                    call.purpose().operation(),
                    call.provider(),
                    call.model(),
                    usage.input(),
                    usage.output(),
                    usage.cacheRead(),
                    usage.cacheWrite(),
                    cost,
                    call.priceVersion(),
                    outcome.code(),
                    estimated,
                    call.startedAt(),
                    finishedAt);
        }
    }

    /** Topics of which something of this user's is here. */
    public Uni<List<String>> topicsOf(String userId) {
        return repository.topicsOf(userId);
    }
}
