package io.mimiq.usage.budget;

import io.mimiq.platform.contracts.usage.Reserve;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A person's limit for AI calls in a calendar month (UTC).")
record SetBudget(
        @Schema(description = "In micro-USD; null for no limit") @PositiveOrZero @Max(Reserve.MOST_MICRO_USD) @Nullable Long monthlyLimitMicroUsd,

        @Schema(description = "Share of the limit at which to alert; 80 if absent") @Min(1) @Max(100) @Nullable Integer alertThresholdPercent) {

    int alertPercent() {
        return alertThresholdPercent == null ? Budget.DEFAULT_ALERT_PERCENT : alertThresholdPercent;
    }
}
