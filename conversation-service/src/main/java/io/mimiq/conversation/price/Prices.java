package io.mimiq.conversation.price;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.platform.web.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The price of each model that may be called. A model without a price stops the service from starting. */
@Singleton
public class Prices {

    private final PriceConfig config;

    Prices(PriceConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start, AiProvider provider) {
        of(provider.model());
    }

    public Price of(String model) {
        PriceConfig.Model price = config.models().get(model);
        if (price == null) {
            throw new ProblemException(
                    ConversationError.MODEL_UNPRICED, "mimiq.conversation.prices has no price for the model " + model);
        }
        return new Price(config.version(), price.input(), price.output(), price.cacheRead(), price.cacheWrite());
    }
}
