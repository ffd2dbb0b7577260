package io.mimiq.auth.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.auth.AuthConfig;
import io.mimiq.platform.web.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down whoever guesses the password of an account, and nobody else. Tries are counted for each account and network,
 * and once more for each account from all the networks that nobody has signed in to it from before. So what strangers
 * do keeps no one out who comes from a network that the account knows.
 */
@Startup
@Singleton
public class Guesses {
    private static final int MOST_KEYS = 50_000;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Kind fromNetwork;
    private final Kind fromStrangers;
    private final Clock clock;

    Guesses(AuthConfig config, Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.fromNetwork = kind("ACCOUNT_FROM_NETWORK", 5, config, meters);
        this.fromStrangers = kind("ACCOUNT_FROM_STRANGERS", 20, config, meters);
    }

    /** @param free tries that cost nothing */
    private record Kind(int free, Cache<String, Tries> tries, Counter refusals) {
        /** Counts a try; returns how long it has to wait instead, or zero. */
        Duration take(String key, Instant now) {
            synchronized (tries) {
                Tries before = tries.get(key, any -> Tries.NONE);
                Duration left = before.wait(now);
                if (left.compareTo(Duration.ZERO) > 0) {
                    return left;
                }
                tries.put(key, before.and(now, free));
                return Duration.ZERO;
            }
        }

        void giveBack(String key, Instant now) {
            synchronized (tries) {
                tries.put(key, tries.get(key, any -> Tries.NONE).less(now));
            }
        }

        ProblemException refusal(Duration wait) {
            refusals.increment();
            return Limits.tooMany(wait);
        }
    }

    /**
     * Counts a try before the password is looked at; fails with 429 and {@code Retry-After} if it comes too soon.
     *
     * @param account stands for the account, or for an address without one
     * @param known whether somebody has signed in to the account from the network before
     */
    public void take(String account, Network network, boolean known) {
        Instant now = clock.instant();
        Duration wait = fromNetwork.take(pair(account, network), now);
        if (!wait.isZero()) {
            throw fromNetwork.refusal(wait);
        }
        Duration longer = known ? Duration.ZERO : fromStrangers.take(account, now);
        if (!longer.isZero()) {
            fromNetwork.giveBack(pair(account, network), now);
            throw fromStrangers.refusal(longer);
        }
    }

    /** The password was right: the network starts anew, and other strangers are none the better for it. */
    public void right(String account, Network network, boolean known) {
        fromNetwork.tries().invalidate(pair(account, network));
        if (!known) {
            fromStrangers.giveBack(account, clock.instant());
        }
    }

    private static String pair(String account, Network network) {
        return account + " " + network.key();
    }

    private static Kind kind(String name, int free, AuthConfig config, MeterRegistry meters) {
        return new Kind(
                config.limits().getOrDefault(name, free),
                Caffeine.newBuilder()
                        .maximumSize(MOST_KEYS)
                        .expireAfterAccess(REMEMBERED)
                        .build(),
                meters.counter("mimiq.auth.limited", "limit", name));
    }
}
