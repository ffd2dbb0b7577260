package io.mimiq.conversation.budget;

/** A request to reserve the most that one AI call can cost. */
public record ReserveBudget(String callId, String operation, String model, long maxCostMicroUsd) {}
