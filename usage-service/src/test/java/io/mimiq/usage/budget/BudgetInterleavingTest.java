package io.mimiq.usage.budget;

import static io.mimiq.usage.TestEvents.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.usage.Reserve;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.usage.TestCalls;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many calls reserve, end and are reported at once, some reports more than once, in an order that the seed decides. */
@QuarkusTest
@WithTestResource(LocalServers.class)
class BudgetInterleavingTest {

    private static final int CALLS = 30;
    private static final long MOST = 100;
    private static final Duration SOON = Patience.ANSWER;

    @Inject
    BudgetService budgets;

    @Inject
    Budgets stored;

    @Inject
    TestCalls calls;

    @Inject
    Clock clock;

    private final String user = newId("user");

    private void limit(long limit) {
        budgets.set(user, 0, new SetBudget(limit, 80)).await().atMost(SOON);
    }

    private Uni<Boolean> reserve(String callId) {
        return budgets.reserve(user, new Reserve(callId, "answer", "m", MOST))
                .replaceWith(true)
                .onFailure(ProblemException.class)
                .recoverWithItem(false);
    }

    private Uni<Void> settle(String callId, long cost) {
        List<Spending> spending = List.of(new Spending(callId, user, cost, clock.instant()));
        return stored.add(spending)
                .chain(() -> calls.store(callId, user, cost, clock.instant()))
                .chain(() -> stored.release(spending));
    }

    private static void atOnce(List<? extends Uni<?>> work) {
        Multi.createFrom()
                .iterable(work)
                .onItem()
                .transformToUni(one -> one.replaceWithVoid())
                .merge(16)
                .onItem()
                .ignoreAsUni()
                .await()
                .atMost(SOON);
    }

    @Test
    @Proves("NB-08")
    void neverReservesMoreThanTheLimit() {
        limit(MOST * 7 + 50);
        List<Boolean> granted = Collections.synchronizedList(new ArrayList<>());

        atOnce(Stream.generate(() -> newId("call"))
                .limit(CALLS)
                .map(callId -> reserve(callId).invoke(granted::add))
                .toList());

        assertThat(granted).filteredOn(Boolean::booleanValue).hasSize(7);
        assertThat(budgets.get(user).await().atMost(SOON).reservedMicroUsd()).isEqualTo(7 * MOST);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    @Proves("NB-08")
    void countsEveryCallExactlyOnceInAnyOrder(long seed) {
        limit(1_000_000);
        Random random = new Random(seed);
        Map<String, Long> costs = new ConcurrentHashMap<>();
        List<Uni<?>> work = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            String callId = newId("call");
            long cost = random.nextInt((int) MOST + 1);
            costs.put(callId, cost);
            work.add(reserve(callId));
            for (int report = 0; report <= random.nextInt(3); report++) {
                work.add(settle(callId, cost));
            }
        }
        Collections.shuffle(work, random);

        atOnce(work);

        Budget budget = budgets.get(user).await().atMost(SOON);
        assertThat(budget.spentMicroUsd())
                .isEqualTo(costs.values().stream().mapToLong(Long::longValue).sum());
        assertThat(budget.settling()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 21, 34})
    @Proves("NB-08")
    void staysWithinTheLimitWhileCallsComeAndGo(long seed) {
        long limit = MOST * 5;
        limit(limit);
        Random random = new Random(seed);

        atOnce(Stream.generate(() -> newId("call"))
                .limit(CALLS)
                .map(callId -> reserve(callId)
                        .chain(granted -> granted
                                ? settle(callId, random.nextInt((int) MOST + 1))
                                : Uni.createFrom().voidItem()))
                .toList());

        Budget budget = budgets.get(user).await().atMost(SOON);
        assertThat(budget.spentMicroUsd())
                .isEqualTo(calls.totalCost(user).await().atMost(SOON));
        assertThat(budget.spentMicroUsd()).isLessThanOrEqualTo(limit);
        assertThat(budget.reservations()).isEmpty();
    }

    @Test
    void finishesASettlementThatACrashCutShort() {
        limit(1000);
        String callId = newId("call");
        Budget counted = budgets.get(user)
                .map(budget -> budget.settle(List.of(new Spending(callId, user, 40, clock.instant())), clock.instant()))
                .chain(stored::store)
                .await()
                .atMost(SOON);
        assertThat(counted.settling()).containsExactly(callId);

        settle(callId, 40).await().atMost(SOON);

        Budget budget = budgets.get(user).await().atMost(SOON);
        assertThat(budget.spentMicroUsd()).isEqualTo(40);
        assertThat(budget.settling()).isEmpty();
    }
}
