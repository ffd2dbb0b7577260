package io.mimiq.conversation.call;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.mimiq.conversation.price.Price;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.platform.contracts.TokenUsage;
import org.bson.conversions.Bson;

/**
 * What a call has used and cost, as stored and as clients see it.
 *
 * @param estimated whether any of it is not the provider's own count
 */
public record Figures(
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long costMicroUsd,
        boolean estimated) {

    static Figures of(Meter.Reading reading, Price price) {
        TokenUsage usage = reading.usage();
        return new Figures(
                usage.input(),
                usage.output(),
                usage.cacheRead(),
                usage.cacheWrite(),
                price.of(usage),
                reading.estimated());
    }

    TokenUsage usage() {
        return new TokenUsage(inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens);
    }

    /** The figures of a call whose end nobody saw. */
    Figures asEstimate() {
        return new Figures(inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, costMicroUsd, true);
    }

    /** The part of an update that stores them. */
    Bson update() {
        return combine(
                set("inputTokens", inputTokens),
                set("outputTokens", outputTokens),
                set("cacheReadTokens", cacheReadTokens),
                set("cacheWriteTokens", cacheWriteTokens),
                set("costMicroUsd", costMicroUsd),
                set("estimated", estimated));
    }
}
