package io.mimiq.conversation.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the egress list.
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
        List<CallSpec.Sent> sources,
        long knowledgeVersion,
        long statementCount,
        List<String> statementIds,
        @JsonUnwrapped Figures figures,
        String priceVersion,
        String outcome) {

    static CallView of(CallDocument call) {
        CallDocument.Model model = call.model();
        CallDocument.Sent sent = call.sent();
        return new CallView(
                call.id(),
                call.startedAt(),
                call.finishedAt(),
                call.purpose().operation(),
                call.purpose().name().toLowerCase(Locale.ROOT),
                model.provider(),
                model.model(),
                CallDocument.leftTheSystem(model.provider()),
                sent.sources(),
                sent.knowledgeVersion(),
                sent.statements(),
                sent.statementIds(),
                call.figures(),
                model.priceVersion(),
                call.outcome() == null ? "running" : call.outcome().code());
    }
}
