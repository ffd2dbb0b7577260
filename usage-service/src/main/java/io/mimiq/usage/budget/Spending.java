package io.mimiq.usage.budget;

import java.time.Instant;

/**
 * What a call cost.
 *
 * @param at when it ended; decides the month
 */
public record Spending(String callId, String userId, long costMicroUsd, Instant at) {}
