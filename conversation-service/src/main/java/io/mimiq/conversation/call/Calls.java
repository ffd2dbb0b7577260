package io.mimiq.conversation.call;

import io.mimiq.conversation.budget.Budget;
import io.mimiq.conversation.lease.Lease;
import io.mimiq.conversation.lease.LeaseConfig;
import io.mimiq.conversation.price.Price;
import io.mimiq.conversation.price.Prices;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.platform.contracts.usage.Reserve;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.storage.Replica;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.web.Ids;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The only way to an AI call: {@link #reserve} before anything is promised to the user, then {@link #make}. A call that
 * was made yields exactly one usage event, however it ends, even if this process dies meanwhile.
 */
@Singleton
public class Calls {
    private static final Logger LOG = Logger.getLogger(Calls.class);

    private final AiProvider provider;
    private final Prices prices;
    private final Budget budget;
    private final CallRepository repository;
    private final LeaseConfig leases;
    private final Replica replica;
    private final Storage storage;
    private final CallMetrics metrics;
    private final Map<String, OpenCall<?>> open = new ConcurrentHashMap<>();

    Calls(
            AiProvider provider,
            Prices prices,
            Budget budget,
            CallRepository repository,
            LeaseConfig leases,
            Replica replica,
            Storage storage,
            CallMetrics metrics) {
        this.provider = provider;
        this.prices = prices;
        this.budget = budget;
        this.repository = repository;
        this.leases = leases;
        this.replica = replica;
        this.storage = storage;
        this.metrics = metrics;
    }

    /** Fails with a problem if the model has no price, the budget is used up or cannot be checked. */
    public Uni<AiCall> reserve(CallSpec spec) {
        return Uni.createFrom()
                .item(() -> priced(spec))
                .call(call -> budget.reserve(spec.userId(), reservation(call)))
                .onFailure()
                .invoke(metrics::refused);
    }

    /**
     * Records the call, makes it and closes it, whether it completes, fails, is cancelled or its topic is erased. Fails
     * with 404 if the topic is erased.
     *
     * @param work does the call itself, and reports to the meter what it uses
     */
    public <T> Uni<T> make(AiCall call, Function<Meter, Uni<T>> work) {
        return Uni.createFrom().emitter(caller -> {
            CallDocument document = CallDocument.of(call, Lease.of(replica, leaseEnd()));
            OpenCall<T> made = new OpenCall<>(call, caller, outcome -> close(document, call, outcome));
            open.put(call.id(), made);
            made.run(begin(document, call), Uni.createFrom().deferred(() -> work.apply(call.meter())));
        });
    }

    /** Waits until those that are being made here are closed. */
    public Uni<Void> whenClosed(List<AiCall> calls) {
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndConcatenate(call -> Optional.ofNullable(open.get(call.id()))
                        .map(OpenCall::whenClosed)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onItem()
                .ignoreAsUni();
    }

    /** Ends the calls that are being made here for what is being erased. */
    public Uni<Void> interrupt(Target target) {
        return Multi.createFrom()
                .iterable(open.values())
                .filter(made -> isOf(target, made.call().spec()))
                .onItem()
                .transformToUniAndConcatenate(OpenCall::interrupt)
                .onItem()
                .ignoreAsUni();
    }

    /** Saves the figures of what is made here, and renews the claims. */
    @Produces
    @Singleton
    BackgroundTask callHeartbeat() {
        return BackgroundTask.of(
                "call-heartbeat",
                leases.beat(),
                () -> Multi.createFrom()
                        .iterable(open.values())
                        .map(OpenCall::call)
                        .onItem()
                        .transformToUniAndConcatenate(call -> repository.beat(call.id(), call.figures(), leaseEnd()))
                        .onItem()
                        .ignoreAsUni());
    }

    /** Closes the calls of processes that died with the figures that they last saved. */
    @Produces
    @Singleton
    DueWork<CallDocument> abandonedCalls() {
        return DueWork.of(repository, "abandoned-calls", leases.sweep(), this::closeAbandoned);
    }

    private Uni<Void> closeAbandoned(CallDocument call) {
        // after an outage of the database, claims of what is made here have expired too
        return open.containsKey(call.id())
                ? Uni.createFrom().voidItem()
                : repository.close(call, call.figures().asEstimate(), CallOutcome.INTERRUPTED);
    }

    private AiCall priced(CallSpec spec) {
        Price price = prices.of(provider.model());
        return new AiCall(Ids.newId(), spec, provider.id(), provider.model(), price, storage.now());
    }

    private Reserve reservation(AiCall call) {
        long most = prices.of(call.model()).of(call.spec().atMost());
        return new Reserve(call.id(), call.spec().purpose().operation(), call.model(), most);
    }

    private Uni<Void> begin(CallDocument document, AiCall call) {
        return repository
                .add(document)
                .invoke(call::hasBegun)
                .onFailure(KeyGoneException.class)
                .transform(gone -> ProblemException.notFound("topic"));
    }

    private Uni<Void> close(CallDocument document, AiCall call, CallOutcome outcome) {
        call.meter().close();
        return Uni.createFrom()
                .deferred(() -> repository.close(document, call.figures(), outcome))
                .onFailure()
                .invoke(failure -> LOG.errorf("Call %s is left to the sweeper: %s", call.id(), failure))
                .onFailure()
                .recoverWithNull()
                .eventually(() -> open.remove(call.id()));
    }

    private Instant leaseEnd() {
        return storage.now().plus(leases.length());
    }

    private static boolean isOf(Target target, CallSpec spec) {
        return spec.userId().equals(target.userId())
                && (target.isAccount() || spec.topicId().equals(target.topicId()));
    }
}
