package io.mimiq.usage.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "mimiq.budget")
interface BudgetConfig {

    /** How long a reservation holds when no usage event settles it: longer than any AI call. */
    @WithDefault("PT15M")
    Duration reservationLifetime();
}
