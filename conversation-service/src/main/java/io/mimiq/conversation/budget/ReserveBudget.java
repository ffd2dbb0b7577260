package io.mimiq.conversation.budget;

/** Leave to spend at most this much on one AI call. */
public record ReserveBudget(String callId, String operation, String model, long maxCostMicroUsd) {}
