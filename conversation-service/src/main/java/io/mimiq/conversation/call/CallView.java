package io.mimiq.conversation.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the egress ledger.
 *
 * @param leftTheSystem false for the embedded provider: what it read stayed in this process
 * @param outcome {@code running} until the call has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EgressCall")
record CallView(
        String callId,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String operation,
        String purpose,
        String provider,
        String model,
        boolean leftTheSystem,
        List<CallDocument.SentSource> sources,
        long knowledgeVersion,
        long statementCount,
        List<String> statementIds,
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long costMicroUsd,
        String priceVersion,
        String outcome,
        boolean estimated) {

    static CallView of(CallDocument call) {
        return new CallView(
                call.id(),
                call.startedAt(),
                call.finishedAt(),
                call.purpose().operation(),
                call.purpose().name().toLowerCase(Locale.ROOT),
                call.provider(),
                call.model(),
                CallDocument.leftTheSystem(call.provider()),
                call.sources(),
                call.knowledgeVersion(),
                call.statements(),
                call.statementIds(),
                call.inputTokens(),
                call.outputTokens(),
                call.cacheReadTokens(),
                call.cacheWriteTokens(),
                call.costMicroUsd(),
                call.priceVersion(),
                call.outcome() == null ? "running" : call.outcome().code(),
                call.estimated());
    }
}
