package io.mimiq.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One kind of limit: a token bucket for each key, for as many keys as memory is meant for. */
final class Allowance {
    private final String name;
    private final String policy;
    private final Bandwidth bandwidth;
    private final Cache<Key, Bucket> buckets;

    Allowance(String name, int requests, Duration period, int maxTracked) {
        this.name = name;
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, requests, Math.max(1, period.toSeconds()));
        this.bandwidth = Bandwidth.builder()
                .capacity(requests)
                .refillGreedy(requests, period)
                .build();
        // a bucket unused for a period is full again: forgetting it changes nothing
        this.buckets = Caffeine.newBuilder()
                .maximumSize(maxTracked)
                .expireAfterAccess(period)
                .build();
    }

    Verdict take(Key key) {
        Bucket bucket =
                buckets.get(key, absent -> Bucket.builder().addLimit(bandwidth).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Verdict(
                this,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    /** As the RateLimit header fields describe it (draft-ietf-httpapi-ratelimit-headers). */
    String policy() {
        return policy;
    }

    String name() {
        return name;
    }

    private static long seconds(long nanos) {
        return (nanos + 999_999_999L) / 1_000_000_000L;
    }

    record Verdict(Allowance allowance, boolean granted, long remaining, long retryAfterSeconds, long resetSeconds) {
        /** The one that tells the client more: a refusal, else the one nearer to it. */
        Verdict stricter(Verdict other) {
            if (granted != other.granted) {
                return granted ? other : this;
            }
            return remaining <= other.remaining ? this : other;
        }

        String state() {
            return "\"" + allowance.name() + "\";r=" + remaining + ";t=" + resetSeconds;
        }
    }
}
