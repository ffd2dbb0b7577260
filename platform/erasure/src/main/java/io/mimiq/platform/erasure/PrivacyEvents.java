package io.mimiq.platform.erasure;

import io.mimiq.platform.events.ReceivedEvent;
import io.smallrye.mutiny.Uni;

/** A bean that hears every event of the topic for erasures, beside the engine itself. */
public interface PrivacyEvents {
    /** Must be idempotent by event id. */
    Uni<Void> handle(ReceivedEvent event);
}
