package io.mimiq.usage.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.usage.Reserve;
import io.mimiq.usage.budget.Budget.Reservation;
import io.mimiq.usage.budget.BudgetConfig.Ceiling;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Instant NOW = Instant.parse("2026-03-31T23:59:00Z");
    private static final Instant NEXT_MONTH = NOW.plus(Duration.ofMinutes(1));

    private static Budget limited(long limit) {
        return Budget.none("u").set(limit, 80).at(NOW);
    }

    private static Reservation reservation(String callId, long cost) {
        return new Reservation(callId, cost, NOW.plus(Duration.ofMinutes(15)));
    }

    private static Spending spending(String callId, long cost, Instant at) {
        return new Spending(callId, "u", cost, at);
    }

    @Test
    void allowsExactlyTheLimitAndNotAMicroDollarMore() {
        Budget budget = limited(100).with(reservation("a", 60));

        assertThat(budget.allows(40)).isTrue();
        assertThat(budget.allows(41)).isFalse();
    }

    @Test
    void allowsEverythingWithoutALimit() {
        assertThat(Budget.none("u").at(NOW).allows(Reserve.MOST_MICRO_USD)).isTrue();
    }

    @Test
    void putsTheCostInPlaceOfTheReservation() {
        Budget budget = limited(100).with(reservation("a", 60)).settle(List.of(spending("a", 10, NOW)), NOW);

        assertThat(budget.spentMicroUsd()).isEqualTo(10);
        assertThat(budget.reservedMicroUsd()).isZero();
        assertThat(budget.settling()).containsExactly("a");
        assertThat(budget.settled(Set.of("a")).settling()).isEmpty();
    }

    @Test
    void forgetsReservationsThatExpired() {
        Budget budget = limited(100).with(reservation("a", 60));

        Budget later = budget.at(NOW.plus(Duration.ofMinutes(15)));

        assertThat(later.reservedMicroUsd()).isZero();
    }

    @Test
    void beginsEachMonthAtZeroAndKeepsReservations() {
        Budget budget = limited(100).with(reservation("a", 60)).settle(List.of(spending("b", 30, NOW)), NOW);

        Budget next = budget.at(NEXT_MONTH);

        assertThat(next.month()).isEqualTo("2026-04");
        assertThat(next.spentMicroUsd()).isZero();
        assertThat(next.reservedMicroUsd()).isEqualTo(60);
    }

    @Test
    void countsALateCallOfLastMonthNotToThisMonth() {
        Budget budget = limited(100).with(reservation("a", 60)).at(NEXT_MONTH);

        Budget settled = budget.settle(List.of(spending("a", 10, NOW)), NEXT_MONTH);

        assertThat(settled.spentMicroUsd()).isZero();
        assertThat(settled.reservations()).isEmpty();
    }

    @Test
    void countsACallFromTheFutureNow() {
        Budget settled = limited(100).settle(List.of(spending("a", 10, NOW.plus(Duration.ofDays(3650)))), NOW);

        assertThat(settled.spentMicroUsd()).isEqualTo(10);
        assertThat(settled.month()).isEqualTo("2026-03");
    }

    @Test
    void neverGoesBackToAnEarlierMonth() {
        Budget budget = limited(100).at(NEXT_MONTH);

        assertThat(budget.at(NOW).month()).isEqualTo("2026-04");
    }

    @Test
    void alertsFromTheThresholdOn() {
        Budget budget = limited(1000);

        assertThat(List.of(799L, 800L, 1000L))
                .extracting(spent -> BudgetView.of(budget.settle(List.of(spending("a", spent, NOW)), NOW))
                        .alert())
                .containsExactly(false, true, true);
    }

    @Test
    void keepsToADailyAndAMonthlyCeiling() {
        Budget budget = Budget.none("u")
                .at(NOW)
                .settle(List.of(spending("a", 60, NOW)), NOW)
                .with(reservation("b", 20));

        assertThat(budget.isWithin(ceiling("0.0001", null), 20)).isTrue();
        assertThat(budget.isWithin(ceiling("0.0001", null), 21)).isFalse();
        assertThat(budget.isWithin(ceiling(null, "0.0001"), 20)).isTrue();
        assertThat(budget.isWithin(ceiling(null, "0.0001"), 21)).isFalse();
        assertThat(budget.isWithin(ceiling(null, null), Reserve.MOST_MICRO_USD)).isTrue();
    }

    @Test
    void beginsEachDayAtZero() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        Budget budget = Budget.none("u").at(yesterday).settle(List.of(spending("a", 60, yesterday)), yesterday);

        Budget today = budget.at(NOW);

        assertThat(today.isWithin(ceiling("0.0001", null), 100)).isTrue();
        assertThat(today.isWithin(ceiling(null, "0.0001"), 41)).isFalse();
        assertThat(today.settle(List.of(spending("b", 90, yesterday)), NOW).isWithin(ceiling("0.0001", null), 100))
                .as("a late call of yesterday")
                .isTrue();
        assertThat(today.at(yesterday).today()).isEqualTo(today.today());
    }

    private static Ceiling ceiling(@Nullable String daily, @Nullable String monthly) {
        return new Ceiling() {
            @Override
            public Optional<BigDecimal> daily() {
                return Optional.ofNullable(daily).map(BigDecimal::new);
            }

            @Override
            public Optional<BigDecimal> monthly() {
                return Optional.ofNullable(monthly).map(BigDecimal::new);
            }
        };
    }
}
