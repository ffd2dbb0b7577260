package io.mimiq.conversation.provider;

import io.mimiq.conversation.provider.anthropic.AnthropicConfig;
import io.mimiq.conversation.provider.anthropic.AnthropicProvider;
import io.mimiq.conversation.provider.local.LocalProvider;
import io.mimiq.platform.crypto.Secret;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Chooses the provider: Anthropic when there is a key for it, else the embedded one, which sends nothing anywhere. */
@Singleton
class Providers {

    private static final Logger LOG = Logger.getLogger(Providers.class);

    @Produces
    @Singleton
    AiProvider provider(
            AnthropicConfig config,
            Vertx vertx,
            @ConfigProperty(name = "mimiq.ai.local.page-length", defaultValue = "20000") int pageLength) {
        Optional<Secret> key = config.apiKey().filter(given -> !given.reveal().isBlank());
        return key.<AiProvider>map(secret -> new AnthropicProvider(vertx, config, secret))
                .orElseGet(() -> new LocalProvider(pageLength));
    }

    void close(@Disposes AiProvider provider) throws Exception {
        if (provider instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    /** Later where processes share processors and the others still start on them. */
    void prepare(
            @Observes StartupEvent start,
            AiProvider provider,
            Vertx vertx,
            @ConfigProperty(name = "mimiq.conversation.prepare-after", defaultValue = "PT0S") Duration after) {
        LOG.infof("AI provider: %s, model %s", provider.id(), provider.model());
        vertx.setTimer(Math.max(1, after.toMillis()), timer -> provider.prepare());
    }
}
