package io.mimiq.platform.contracts;

import static io.mimiq.platform.events.EventIds.require;
import static io.mimiq.platform.events.EventIds.requireIfPresent;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An AI call ended. Sent once for each call, whatever became of it.
 *
 * @param topicId null if the topic is being erased
 * @param operation {@code answer} or {@code extract}
 * @param estimated whether the token counts are the suite's own because the provider sent none
 * @param costMicroUsd millionths of a US dollar
 * @param priceVersion the price list that the cost was computed with
 * @param outcome {@code completed}, {@code stopped}, {@code failed} or {@code interrupted}
 */
@EventType(name = "io.mimiq.usage.call.completed", topic = EventTopic.USAGE, producers = Services.CONVERSATION)
public record CallCompleted(
        String callId,
        String userId,
        @Nullable String topicId,
        String operation,
        String provider,
        String model,
        @JsonUnwrapped TokenUsage usage,
        boolean estimated,
        long costMicroUsd,
        String priceVersion,
        String outcome,
        Instant startedAt,
        Instant finishedAt) {
    public static final Set<String> OPERATIONS = Set.of("answer", "extract");
    public static final Set<String> OUTCOMES = Set.of("completed", "stopped", "failed", "interrupted");

    public CallCompleted {
        require(callId, "callId");
        require(userId, "userId");
        requireIfPresent(topicId, "topicId");
        require(provider, "provider");
        require(model, "model");
        require(priceVersion, "priceVersion");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(finishedAt, "finishedAt");
        if (!TokenUsage.isCount(costMicroUsd) || !OPERATIONS.contains(operation) || !OUTCOMES.contains(outcome)) {
            throw new IllegalArgumentException("The call is not well described");
        }
    }
}
