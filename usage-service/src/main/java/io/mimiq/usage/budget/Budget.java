package io.mimiq.usage.budget;

import io.mimiq.usage.total.RunningTotal;
import io.quarkus.mongodb.panache.common.MongoEntity;
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
 * @param month the UTC month of {@code spentMicroUsd}; it only ever moves forward
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
        List<Reservation> reservations,
        List<String> settling)
        implements RunningTotal<Budget> {

    static final int DEFAULT_ALERT_PERCENT = 80;

    record Reservation(String callId, long maxCostMicroUsd, Instant expiresAt) {}

    static Budget none(String userId) {
        return new Budget(userId, 0, 0, null, DEFAULT_ALERT_PERCENT, "0000-01", 0, List.of(), List.of());
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

    Budget with(Reservation reservation) {
        return copy(
                spentMicroUsd,
                Stream.concat(reservations.stream(), Stream.of(reservation)).toList(),
                settling);
    }

    /** Replaces what was reserved for calls by what they cost. A call of an earlier month only frees its reservation. */
    Budget settle(List<Spending> calls, Instant now) {
        long spent = spentMicroUsd;
        Set<String> callIds = new HashSet<>();
        for (Spending call : calls) {
            Instant at = call.at().isAfter(now) ? now : call.at();
            spent = monthOf(at).equals(month) ? Math.addExact(spent, call.costMicroUsd()) : spent;
            callIds.add(call.callId());
        }
        List<Reservation> others = reservations.stream()
                .filter(reservation -> !callIds.contains(reservation.callId()))
                .toList();
        return copy(
                spent,
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
                reservations,
                settling);
    }

    private Budget copy(long spent, List<Reservation> newReservations, List<String> newSettling) {
        return new Budget(
                userId,
                revision,
                settingsVersion,
                monthlyLimitMicroUsd,
                alertThresholdPercent,
                month,
                spent,
                newReservations,
                newSettling);
    }

    private static String monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(ZoneOffset.UTC)).toString();
    }
}
