package io.mimiq.usage.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "mimiq.budget")
interface BudgetConfig {

    /** How long a reservation holds if no usage event settles it: longer than any AI call takes. */
    @WithDefault("PT15M")
    Duration reservationLifetime();

    /** The operator's ceilings, whatever people set for themselves. */
    Ceilings ceiling();

    interface Ceilings {
        Ceiling account();

        /** Of all accounts together. */
        Ceiling all();
    }

    /** The most that may be spent in a UTC day and in a UTC month, in US dollars; without one there is no such ceiling. */
    interface Ceiling {
        Optional<BigDecimal> daily();

        Optional<BigDecimal> monthly();

        default boolean isSet() {
            return daily().isPresent() || monthly().isPresent();
        }
    }
}
