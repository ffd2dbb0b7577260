package io.mimiq.usage.call;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Call", description = "One AI call: what it used and cost, never what was said.")
record CallView(
        String callId,
        @Schema(enumeration = {"answer", "extract"}) String operation,

        @Schema(description = "Absent if the topic was deleted") @Nullable String topicId,

        String provider,
        String model,
        @Schema(description = "Uncached only") long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long costMicroUsd,

        @Schema(description = "The price list the cost was computed with")
        String priceVersion,

        @Schema(enumeration = {"completed", "stopped", "failed", "interrupted"})
        String outcome,

        @Schema(description = "Tokens are estimated: the provider did not report them")
        boolean estimated,

        Instant startedAt,
        Instant finishedAt) {

    static CallView of(Call call) {
        Figures figures = call.figures();
        return new CallView(
                call.id(),
                call.operation(),
                call.topicId(),
                call.provider(),
                call.model(),
                figures.inputTokens(),
                figures.outputTokens(),
                figures.cacheReadTokens(),
                figures.cacheWriteTokens(),
                figures.costMicroUsd(),
                figures.priceVersion(),
                call.outcome(),
                figures.estimated(),
                call.startedAt(),
                call.finishedAt());
    }
}
