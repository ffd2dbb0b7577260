package io.mimiq.platform.contracts.usage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Reserves budget for one AI call.")
public record Reserve(
        @NotNull @Pattern(regexp = ID) String callId,
        @NotNull @Pattern(regexp = ID) String operation,
        @NotNull @Pattern(regexp = ID) String model,

        @Schema(description = "The most the call can cost") @NotNull @PositiveOrZero @Max(MOST_MICRO_USD) Long maxCostMicroUsd) {

    public static final String ID = "[\\x21-\\x7e]{1,200}";

    /** A million dollars: a long holds the sum of millions of these. */
    public static final long MOST_MICRO_USD = 1_000_000_000_000L;
}
