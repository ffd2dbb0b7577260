package io.mimiq.conversation.lease;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long claims last, and how often they are renewed and checked. */
@ConfigMapping(prefix = "mimiq.conversation.leases")
public interface LeaseConfig {
    /** How long a claim lasts without being renewed. */
    @WithDefault("PT30S")
    Duration length();

    /** How often a process saves what it runs and renews its claims. */
    @WithDefault("5s")
    String beat();

    /** How often to look for what dead processes left behind. */
    @WithDefault("10s")
    String sweep();
}
