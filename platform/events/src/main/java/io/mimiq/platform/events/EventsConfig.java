package io.mimiq.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How events are relayed and consumed. */
@ConfigMapping(prefix = "mimiq.events")
interface EventsConfig {

    /** Collections of this service whose documents have an {@code outbox}. */
    Optional<List<String>> outboxCollections();

    /** How long a request waits for Kafka; its write is safe already, so not long. */
    @WithDefault("PT2S")
    Duration relayTimeout();

    /** After a failure requests do not try for this long, or until the sweeper succeeded. */
    @WithDefault("PT10S")
    Duration pauseAfterFailure();

    /** How often the sweeper looks. */
    @WithDefault("2s")
    String sweepEvery();

    /** Events younger than this are left to the request that made them; more than {@link #relayTimeout}. */
    @WithDefault("PT3S")
    Duration sweepOlderThan();

    /** Documents a sweep looks up at once. */
    @WithDefault("200")
    int sweepBatch();

    /** First and longest pause between two attempts to handle an event. */
    @WithDefault("PT0.2S")
    Duration retryFirst();

    @WithDefault("PT30S")
    Duration retryMost();
}
