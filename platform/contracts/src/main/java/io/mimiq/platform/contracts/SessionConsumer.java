package io.mimiq.platform.contracts;

import io.mimiq.platform.events.EventConsumer;
import io.mimiq.platform.events.ReceivedEvent;
import io.mimiq.platform.web.security.EndedSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears in every process which sessions end, and which have ended since before the process started. */
@Singleton
class SessionConsumer {
    private final EventConsumer consumer;
    private final EndedSessions ended;

    SessionConsumer(EventConsumer consumer, EndedSessions ended) {
        this.consumer = consumer;
        this.ended = ended;
    }

    @Incoming("session-in")
    Uni<Void> onSession(Message<byte[]> message) {
        return consumer.consume(message, this::handle);
    }

    private Uni<Void> handle(ReceivedEvent event) {
        if (event.is(SessionEnded.class)) {
            ended.end(event.dataAs(SessionEnded.class).sessionId());
        }
        return Uni.createFrom().voidItem();
    }
}
