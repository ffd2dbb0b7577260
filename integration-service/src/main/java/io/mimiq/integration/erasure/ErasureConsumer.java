package io.mimiq.integration.erasure;

import io.mimiq.platform.events.EventConsumer;
import io.mimiq.platform.events.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class ErasureConsumer {

    private final EventConsumer consumer;
    private final Erasure erasure;

    ErasureConsumer(EventConsumer consumer, Erasure erasure) {
        this.consumer = consumer;
        this.erasure = erasure;
    }

    @Incoming("privacy-in")
    Uni<Void> onPrivacy(Message<byte[]> message) {
        return consumer.consume(message, this::handle);
    }

    private Uni<Void> handle(ReceivedEvent event) {
        return event.type().equals(ErasureRequested.TYPE)
                ? erasure.carryOut(event.dataAs(ErasureRequested.class))
                : Uni.createFrom().voidItem();
    }
}
