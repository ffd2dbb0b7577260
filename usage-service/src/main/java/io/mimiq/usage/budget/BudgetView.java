package io.mimiq.usage.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Budget", description = "A person's budget and this month's spending (UTC), in micro-USD.")
record BudgetView(
        @Schema(description = "Null for no limit") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long monthlyLimitMicroUsd,

        int alertThresholdPercent,
        @Schema(examples = "2026-03") String month,
        long spentMicroUsd,

        @Schema(description = "Held for calls still running")
        long reservedMicroUsd,

        @Schema(description = "Left for new calls; absent without a limit") @Nullable Long remainingMicroUsd,

        @Schema(description = "The alert threshold is reached")
        boolean alert) {

    static BudgetView of(Budget budget) {
        Long limit = budget.monthlyLimitMicroUsd();
        long reserved = budget.reservedMicroUsd();
        return new BudgetView(
                limit,
                budget.alertThresholdPercent(),
                budget.month(),
                budget.spentMicroUsd(),
                reserved,
                limit == null ? null : Math.max(0, limit - budget.spentMicroUsd() - reserved),
                limit != null && budget.spentMicroUsd() * 100 >= limit * budget.alertThresholdPercent());
    }
}
