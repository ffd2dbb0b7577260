package io.mimiq.usage.call;

import io.mimiq.platform.contracts.CallCompleted;

/**
 * What a call used and cost.
 *
 * @param priceVersion the price list that the cost was computed with
 * @param estimated whether the tokens are estimated because the provider sent none
 */
record Figures(
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        boolean estimated,
        long costMicroUsd,
        String priceVersion) {

    static Figures of(CallCompleted call) {
        return new Figures(
                call.usage().input(),
                call.usage().output(),
                call.usage().cacheRead(),
                call.usage().cacheWrite(),
                call.estimated(),
                call.costMicroUsd(),
                call.priceVersion());
    }
}
