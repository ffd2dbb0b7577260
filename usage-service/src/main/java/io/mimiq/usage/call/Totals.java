package io.mimiq.usage.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UsageTotals")
record Totals(
        long calls,
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long costMicroUsd) {

    static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

    static Totals of(Figures figures) {
        return new Totals(
                1,
                figures.inputTokens(),
                figures.outputTokens(),
                figures.cacheReadTokens(),
                figures.cacheWriteTokens(),
                figures.costMicroUsd());
    }

    Totals plus(Totals more) {
        return new Totals(
                calls + more.calls,
                inputTokens + more.inputTokens,
                outputTokens + more.outputTokens,
                cacheReadTokens + more.cacheReadTokens,
                cacheWriteTokens + more.cacheWriteTokens,
                costMicroUsd + more.costMicroUsd);
    }
}
