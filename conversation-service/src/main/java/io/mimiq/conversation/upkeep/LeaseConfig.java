package io.mimiq.conversation.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

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

    /** Which replica this process is, if the deployment says; two processes at once never have the same name. */
    Optional<String> replica();
}
