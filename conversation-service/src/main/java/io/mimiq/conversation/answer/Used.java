package io.mimiq.conversation.answer;

import io.mimiq.conversation.call.AiCall;
import java.util.List;

/** What all AI calls of one answer used together. */
record Used(
        String model,
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long costMicroUsd,
        boolean estimated) {

    static Used of(List<AiCall> calls) {
        var sum = new Used("", 0, 0, 0, 0, 0, false);
        for (var call : calls) {
            sum = sum.and(call);
        }
        return sum;
    }

    private Used and(AiCall call) {
        var reading = call.meter().read();
        return new Used(
                call.model(),
                inputTokens + reading.usage().input(),
                outputTokens + reading.usage().output(),
                cacheReadTokens + reading.usage().cacheRead(),
                cacheWriteTokens + reading.usage().cacheWrite(),
                costMicroUsd + call.costMicroUsd(),
                estimated || reading.estimated());
    }
}
