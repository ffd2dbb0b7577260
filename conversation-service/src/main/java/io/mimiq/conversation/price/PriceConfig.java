package io.mimiq.conversation.price;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** The price list: micro-USD for a million tokens, by model and kind of token. */
@ConfigMapping(prefix = "mimiq.conversation.prices")
interface PriceConfig {

    /** Stands on every usage event, so that a cost can be checked after the prices have changed. */
    String version();

    Map<String, Model> models();

    interface Model {
        long input();

        long output();

        @WithDefault("0")
        long cacheRead();

        @WithDefault("0")
        long cacheWrite();
    }
}
