package io.mimiq.usage.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "mimiq.budget")
interface BudgetConfig {

    /** How long a reservation holds if no usage event settles it: longer than any AI call takes. */
    @WithDefault("PT15M")
    Duration reservationLifetime();
}
