package io.mimiq.conversation.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How a process shows that it lives. What it runs is its own until the lease ends; {@code mimiq.conversation.leases.beat}
 * and {@code .sweep} say how often leases are prolonged and looked through.
 */
@ConfigMapping(prefix = "mimiq.conversation.leases")
public interface LeaseConfig {

    @WithDefault("PT30S")
    Duration length();

    @WithDefault("5s")
    String beat();

    @WithDefault("10s")
    String sweep();
}
