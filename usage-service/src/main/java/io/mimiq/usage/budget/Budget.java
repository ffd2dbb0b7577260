package io.mimiq.usage.budget;

import io.mimiq.usage.budget.BudgetConfig.Ceiling;
import io.mimiq.usage.total.RunningTotal;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a person may spend. It is one document, so that limit, spending and reservations are always
 * judged together.
 *
 * @param settingsVersion counts changes of limit and threshold only
 * @param userId or {@link #ALL}
 * @param month the UTC month of {@code spentMicroUsd}; it only ever moves forward
 * @param today what was spent on the UTC day; null before the first one that was counted
 * @param settling calls that {@code spentMicroUsd} includes but that are not stored yet
 */
@MongoEntity(collection = "budgets")
record Budget(
        @BsonId String userId,
        long revision,
        long settingsVersion,
        @Nullable Long monthlyLimitMicroUsd,
        int alertThresholdPercent,
        String month,
        long spentMicroUsd,
        @Nullable Today today,
        List<Reservation> reservations,
        List<String> settling)
        implements RunningTotal<Budget> {

    static final int DEFAULT_ALERT_PERCENT = 80;

    /** Stands for all accounts together. No user's id has a space. */
    static final String ALL = "all accounts";

    record Reservation(String callId, long maxCostMicroUsd, Instant expiresAt) {}

    /** Spending of one UTC day, which only ever moves forward, as does the month. */
    record Today(String day, long spentMicroUsd) {
        Today at(Instant now) {
            String current = dayOf(now);
            return current.compareTo(day) > 0 ? new Today(current, 0) : this;
        }

        Today plus(long cost, Instant at) {
            return dayOf(at).equals(day) ? new Today(day, Math.addExact(spentMicroUsd, cost)) : this;
        }
    }

    static Budget none(String userId) {
        return new Budget(userId, 0, 0, null, DEFAULT_ALERT_PERCENT, "0000-01", 0, null, List.of(), List.of());
    }

    /** As of now: a new month begins at zero, and reservations that nobody settled in time are gone. */
    Budget at(Instant now) {
        String current = monthOf(now);
        boolean newMonth = current.compareTo(month) > 0;
        List<Reservation> alive = reservations.stream()
                .filter(reservation -> reservation.expiresAt().isAfter(now))
                .toList();
        return new Budget(
                userId,
                revision,
                settingsVersion,
                monthlyLimitMicroUsd,
                alertThresholdPercent,
                newMonth ? current : month,
                newMonth ? 0 : spentMicroUsd,
                today == null ? new Today(dayOf(now), 0) : today.at(now),
                alive,
                settling);
    }

    long reservedMicroUsd() {
        return reservations.stream().mapToLong(Reservation::maxCostMicroUsd).sum();
    }

    Optional<Reservation> reservation(String callId) {
        return reservations.stream()
                .filter(reservation -> reservation.callId().equals(callId))
                .findFirst();
    }

    boolean allows(long costMicroUsd) {
        return monthlyLimitMicroUsd == null
                || Math.addExact(Math.addExact(spentMicroUsd, reservedMicroUsd()), costMicroUsd)
                        <= monthlyLimitMicroUsd;
    }

    /** Whether the operator's ceiling leaves room for a call, as of the instant that this is at. */
    boolean isWithin(Ceiling ceiling, long costMicroUsd) {
        long spentToday = today == null ? 0 : today.spentMicroUsd();
        return fits(ceiling.monthly(), spentMicroUsd, costMicroUsd) && fits(ceiling.daily(), spentToday, costMicroUsd);
    }

    private boolean fits(Optional<BigDecimal> usd, long spent, long costMicroUsd) {
        return usd.map(most -> most.movePointRight(6))
                .map(most -> most.compareTo(BigDecimal.valueOf(spent + reservedMicroUsd() + costMicroUsd)) >= 0)
                .orElse(true);
    }

    Budget with(Reservation reservation) {
        return copy(
                spentMicroUsd,
                today,
                Stream.concat(reservations.stream(), Stream.of(reservation)).toList(),
                settling);
    }

    /** Replaces what was reserved for calls by what they cost. A call of an earlier month only frees its reservation. */
    Budget settle(List<Spending> calls, Instant now) {
        long spent = spentMicroUsd;
        Today spentToday = today;
        Set<String> callIds = new HashSet<>();
        for (Spending call : calls) {
            Instant at = call.at().isAfter(now) ? now : call.at();
            spent = monthOf(at).equals(month) ? Math.addExact(spent, call.costMicroUsd()) : spent;
            spentToday = spentToday == null ? null : spentToday.plus(call.costMicroUsd(), at);
            callIds.add(call.callId());
        }
        List<Reservation> others = reservations.stream()
                .filter(reservation -> !callIds.contains(reservation.callId()))
                .toList();
        return copy(
                spent,
                spentToday,
                others,
                Stream.concat(settling.stream(), calls.stream().map(Spending::callId))
                        .toList());
    }

    @Override
    public String id() {
        return userId;
    }

    @Override
    public Budget settled(Set<String> callIds) {
        return copy(
                spentMicroUsd,
                today,
                reservations,
                settling.stream().filter(id -> !callIds.contains(id)).toList());
    }

    Budget set(@Nullable Long limitMicroUsd, int alertPercent) {
        return new Budget(
                userId,
                revision,
                settingsVersion + 1,
                limitMicroUsd,
                alertPercent,
                month,
                spentMicroUsd,
                today,
                reservations,
                settling);
    }

    @Override
    public Budget atRevision(long next) {
        return new Budget(
                userId,
                next,
                settingsVersion,
                monthlyLimitMicroUsd,
                alertThresholdPercent,
                month,
                spentMicroUsd,
                today,
                reservations,
                settling);
    }

    private Budget copy(
            long spent, @Nullable Today newToday, List<Reservation> newReservations, List<String> newSettling) {
        return new Budget(
                userId,
                revision,
                settingsVersion,
                monthlyLimitMicroUsd,
                alertThresholdPercent,
                month,
                spent,
                newToday,
                newReservations,
                newSettling);
    }

    /** Frees what was reserved for a call that is not made. */
    Budget without(String callId) {
        List<Reservation> others = reservations.stream()
                .filter(reservation -> !reservation.callId().equals(callId))
                .toList();
        return copy(spentMicroUsd, today, others, settling);
    }

    private static String dayOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(ZoneOffset.UTC)).toString();
    }
}
