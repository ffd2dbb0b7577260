package io.mimiq.knowledge.erasure;

import io.mimiq.knowledge.erasure.ErasureEvents.Requested;
import io.mimiq.platform.events.EventConsumer;
import io.mimiq.platform.events.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears that an account is deleted. That a topic is deleted it knows already: this service asked for it. */
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

    Uni<Void> handle(ReceivedEvent event) {
        if (!event.type().equals(ErasureEvents.REQUESTED)) {
            return Uni.createFrom().voidItem();
        }
        Requested request = event.dataAs(Requested.class);
        return request.scope().equals(Requested.ACCOUNT)
                ? erasure.deleteAccount(request.deletionId(), request.userId())
                : Uni.createFrom().voidItem();
    }
}
