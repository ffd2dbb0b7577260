package io.mimiq.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are relayed and consumed. */
@ConfigMapping(prefix = "mimiq.events")
interface EventsConfig {

    /** How long a request waits for Kafka. Its write is already safe, so keep this short. */
    @WithDefault("PT2S")
    Duration relayTimeout();

    /** How long requests stop trying after a failure, unless a publication succeeds first. */
    @WithDefault("PT10S")
    Duration pauseAfterFailure();

    /** How often the sweeper runs. */
    @WithDefault("2s")
    String sweepEvery();

    /** Age at which events pass from the request that created them to the sweeper; more than {@link #relayTimeout}. */
    @WithDefault("PT3S")
    Duration sweepOlderThan();

    /** How many documents a sweep loads at a time. */
    @WithDefault("200")
    int sweepBatch();

    /** Whether to sign pending events that a release before stored, which signed none; for one start after the update. */
    @WithDefault("false")
    boolean signPending();

    /** First and longest delay between two attempts to handle an event. */
    @WithDefault("PT0.2S")
    Duration retryFirst();

    @WithDefault("PT30S")
    Duration retryMost();
}
