package io.mimiq.conversation.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.call.Figures;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What all AI calls of one answer used together. There are several if the knowledge moved meanwhile.
 *
 * @param callId of the last of them, whose entry in the egress list says what was sent; absent if none was made
 * @param leftTheSystem false if nothing was sent, or to the embedded provider only
 * @param statementCount how many statements the last of them was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "UsageEvent")
record Used(
        @Nullable String callId,
        @Nullable String provider,
        String model,
        boolean leftTheSystem,
        int statementCount,
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long costMicroUsd,
        boolean estimated) {

    static Used of(List<AiCall> calls) {
        Used sum = new Used(null, null, "", false, 0, 0, 0, 0, 0, 0, false);
        for (AiCall call : calls) {
            sum = call.isBegun() ? sum.and(call) : sum;
        }
        return sum;
    }

    private Used and(AiCall call) {
        Figures figures = call.figures();
        return new Used(
                call.id(),
                call.provider(),
                call.model(),
                leftTheSystem || call.leavesTheSystem(),
                call.statementCount(),
                inputTokens + figures.inputTokens(),
                outputTokens + figures.outputTokens(),
                cacheReadTokens + figures.cacheReadTokens(),
                cacheWriteTokens + figures.cacheWriteTokens(),
                costMicroUsd + figures.costMicroUsd(),
                estimated || figures.estimated());
    }
}
