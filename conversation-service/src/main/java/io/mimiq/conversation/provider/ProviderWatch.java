package io.mimiq.conversation.provider;

import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Asks the provider from the start on, and again and again, whether it can be called: a model may be retired, and a key
 * withdrawn, while the service runs. Says so in the log whenever the answer changes.
 */
@Singleton
class ProviderWatch {

    private static final Logger LOG = Logger.getLogger(ProviderWatch.class);
    private static final String UNKNOWN = "not asked yet";
    private static final String CALLABLE = "can be called";

    private final AiProvider provider;
    private final String every;
    private volatile String state = UNKNOWN;

    ProviderWatch(
            AiProvider provider,
            @ConfigProperty(name = "mimiq.conversation.check-every", defaultValue = "1m") String every) {
        this.provider = provider;
        this.every = every;
    }

    /** What is known of it, in words for the operator. */
    String state() {
        return state;
    }

    @Produces
    @Singleton
    BackgroundTask providerCheck() {
        return BackgroundTask.of("ai-provider-check", every, this::check);
    }

    private Uni<Void> check() {
        return provider.check()
                .invoke(this::succeeded)
                .onFailure(ProviderException.class)
                .invoke(failure -> failed((ProviderException) failure))
                .onFailure(ProviderException.class)
                .recoverWithNull();
    }

    private void succeeded() {
        if (!state.equals(UNKNOWN) && !state.equals(CALLABLE)) {
            LOG.infof("The AI provider can be called again: %s, model %s", provider.id(), provider.model());
        }
        state = CALLABLE;
    }

    private void failed(ProviderException failure) {
        String why = String.valueOf(failure.getMessage());
        if (!state.equals(why)) {
            LOG.logf(failure.kind().isOperators() ? Level.ERROR : Level.WARN, "AI calls cannot succeed: %s", why);
        }
        state = why;
    }
}
