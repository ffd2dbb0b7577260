package io.mimiq.conversation.call;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.platform.contracts.TokenUsage;
import io.mimiq.platform.web.ErrorCode;
import io.mimiq.platform.web.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts AI calls, what they use and cost, and which are refused: by model, never by user or topic. */
@Startup
@Singleton
class CallMetrics {
    private static final double MICRO = 1e-6;

    private final MeterRegistry meters;

    CallMetrics(MeterRegistry meters, AiProvider provider) {
        this.meters = meters;
        for (CallOutcome outcome : CallOutcome.values()) {
            for (CallSpec.Purpose purpose : CallSpec.Purpose.values()) {
                calls(provider.model(), purpose, outcome);
            }
        }
        count(provider.model(), TokenUsage.NONE, 0);
        for (Refusal refusal : Refusal.values()) {
            refusals(refusal);
        }
    }

    /** Why a call was not made. */
    private enum Refusal {
        BUDGET("budget"),
        CEILING("ceiling"),
        UNPRICED("unpriced"),
        UNAVAILABLE("unavailable");

        private final String tag;

        Refusal(String tag) {
            this.tag = tag;
        }

        static Refusal of(Throwable failure) {
            ErrorCode error = failure instanceof ProblemException problem ? problem.error() : null;
            if (error == ConversationError.BUDGET_EXCEEDED) {
                return BUDGET;
            }
            if (error == ConversationError.CEILING_REACHED) {
                return CEILING;
            }
            return error == ConversationError.MODEL_UNPRICED ? UNPRICED : UNAVAILABLE;
        }
    }

    void refused(Throwable failure) {
        refusals(Refusal.of(failure)).increment();
    }

    void closed(CallDocument call, Figures figures, CallOutcome outcome, Duration took) {
        String model = call.model().model();
        calls(model, call.purpose(), outcome).record(took);
        count(model, figures.usage(), figures.costMicroUsd());
    }

    private void count(String model, TokenUsage usage, long microUsd) {
        tokens(model, "input").increment(usage.input());
        tokens(model, "output").increment(usage.output());
        tokens(model, "cache_read").increment(usage.cacheRead());
        tokens(model, "cache_write").increment(usage.cacheWrite());
        Counter.builder("mimiq.ai.cost")
                .description("What the calls cost by the price list")
                .baseUnit("usd")
                .tag("model", model)
                .register(meters)
                .increment(microUsd * MICRO);
    }

    private Timer calls(String model, CallSpec.Purpose purpose, CallOutcome outcome) {
        return Timer.builder("mimiq.ai.calls")
                .description("AI calls from their reservation to their end")
                .tag("model", model)
                .tag("operation", purpose.operation())
                .tag("outcome", outcome.code())
                .register(meters);
    }

    private Counter tokens(String model, String kind) {
        return Counter.builder("mimiq.ai.tokens")
                .description("Tokens that were used")
                .tag("model", model)
                .tag("kind", kind)
                .register(meters);
    }

    private Counter refusals(Refusal refusal) {
        return Counter.builder("mimiq.ai.refused")
                .description("AI calls that were not made")
                .tag("reason", refusal.tag)
                .register(meters);
    }
}
