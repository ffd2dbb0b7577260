package io.mimiq.usage.budget;

import io.smallrye.mutiny.Uni;

/** Which calls are settled for good; kept with the calls themselves, so that it lasts as long as they do. */
public interface Settlements {

    Uni<Boolean> isSettled(String callId);

    Uni<Void> markSettled(String callId);
}
