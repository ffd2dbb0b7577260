package io.mimiq.usage.budget;

import io.mimiq.usage.total.Counted;
import java.time.Instant;

/**
 * What a call cost.
 *
 * @param at when it ended; decides the month
 */
public record Spending(String callId, String userId, long costMicroUsd, Instant at) implements Counted {

    Spending of(String account) {
        return new Spending(callId, account, costMicroUsd, at);
    }

    @Override
    public String totalId() {
        return userId;
    }
}
