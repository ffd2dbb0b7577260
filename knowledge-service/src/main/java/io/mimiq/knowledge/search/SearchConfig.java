package io.mimiq.knowledge.search;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "mimiq.search")
interface SearchConfig {

    /** How much memory decrypted indexes may take; those not used longest go first. */
    @WithDefault("64M")
    MemorySize memory();
}
