package io.mimiq.auth.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.auth.AuthConfig;
import io.mimiq.auth.AuthError;
import io.mimiq.platform.web.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Counts attempts in memory, for a bounded number of accounts and networks. The gateway limits the traffic as such. */
@Startup
@Singleton
public class Limits {
    private static final int MOST_KEYS = 50_000;
    private final Map<Limit, Cache<String, Bucket>> buckets = new EnumMap<>(Limit.class);
    private final AuthConfig config;
    private final TimeMeter time;
    private final Map<Limit, Counter> refusals = new EnumMap<>(Limit.class);

    Limits(AuthConfig config, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.time = new ClockMeter(clock);
        for (Limit limit : Limit.values()) {
            refusals.put(limit, meters.counter("mimiq.auth.limited", "limit", limit.name()));
            buckets.put(
                    limit,
                    Caffeine.newBuilder()
                            .maximumSize(MOST_KEYS)
                            .expireAfterAccess(limit.within().multipliedBy(2))
                            .build());
        }
    }

    /** Takes one attempt; fails with 429 and {@code Retry-After} if none is left. */
    public void take(Limit limit, String key) {
        ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Objects.requireNonNull(refusals.get(limit)).increment();
            throw tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    static ProblemException tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(AuthError.TOO_MANY_ATTEMPTS, "Try again in " + seconds + " seconds.")
                .header("Retry-After", Long.toString(seconds));
    }

    private Bucket bucket(Limit limit, String key) {
        return Objects.requireNonNull(buckets.get(limit)).get(key, any -> newBucket(limit));
    }

    private Bucket newBucket(Limit limit) {
        int attempts = config.limits().getOrDefault(limit.name(), limit.attempts());
        Duration within = limit.within();
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth -> bandwidth.capacity(attempts).refillGreedy(attempts, within))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
