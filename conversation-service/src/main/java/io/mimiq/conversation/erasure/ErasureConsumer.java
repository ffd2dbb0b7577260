package io.mimiq.conversation.erasure;

import io.mimiq.platform.events.EventConsumer;
import io.mimiq.platform.events.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears of deletions. */
@ApplicationScoped
class ErasureConsumer {

    private final EventConsumer consumer;
    private final Erasure erasure;

    ErasureConsumer(EventConsumer consumer, Erasure erasure) {
        this.consumer = consumer;
        this.erasure = erasure;
    }

    @Incoming("privacy-in")
    Uni<Void> onPrivacyEvent(Message<byte[]> message) {
        return consumer.consume(message, this::handle);
    }

    private Uni<Void> handle(ReceivedEvent event) {
        if (!event.type().equals(ErasureEvents.REQUESTED)) {
            return Uni.createFrom().voidItem();
        }
        var request = event.dataAs(ErasureEvents.Requested.class);
        return request.concernsThisService()
                ? erasure.carryOut(request)
                : Uni.createFrom().voidItem();
    }
}
