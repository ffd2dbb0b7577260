package io.mimiq.conversation;

import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document's events that wait to be published, stored as {@link Outbox} expects them. */
public record Pending(List<PendingEvent> outbox, @Nullable Instant outboxAt) {
    public static final Pending NONE = new Pending(List.of(), null);
}
