package io.mimiq.integration.confluence;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stops a production service that would send people's credentials to a stand-in. */
@Singleton
class ProductionReadiness {
    private final ConfluenceConfig config;

    ProductionReadiness(ConfluenceConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        requireRealSites(ConfigUtils.isProfileActive("prod"), config);
    }

    static void requireRealSites(boolean production, ConfluenceConfig config) {
        if (production && config.standIn().isPresent()) {
            throw new IllegalStateException("A production service talks to real Confluence sites only:"
                    + " remove MIMIQ_CONFLUENCE_STAND_IN (mimiq.confluence.stand-in).");
        }
    }
}
