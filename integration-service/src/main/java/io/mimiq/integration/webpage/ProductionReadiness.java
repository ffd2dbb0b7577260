package io.mimiq.integration.webpage;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stops a production service that would fetch pages of a private address. */
@Singleton
class ProductionReadiness {
    private final WebPagesConfig config;

    ProductionReadiness(WebPagesConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        requireTheWeb(ConfigUtils.isProfileActive("prod"), config);
    }

    static void requireTheWeb(boolean production, WebPagesConfig config) {
        if (production && config.standIn().isPresent()) {
            throw new IllegalStateException("A production service fetches pages of the public internet only:"
                    + " remove MIMIQ_WEB_PAGES_STAND_IN (mimiq.web-pages.stand-in).");
        }
    }
}
