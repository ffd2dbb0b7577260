package io.mimiq.platform.erasure;

import io.mimiq.platform.contracts.ErasureRequested;
import io.mimiq.platform.events.EventConsumer;
import io.mimiq.platform.events.ReceivedEvent;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears which erasures are requested. */
@Singleton
class PrivacyConsumer {
    private final EventConsumer consumer;
    private final Erasures erasures;
    private final List<PrivacyEvents> others;

    PrivacyConsumer(EventConsumer consumer, Erasures erasures, @All List<PrivacyEvents> others) {
        this.consumer = consumer;
        this.erasures = erasures;
        this.others = others;
    }

    @Incoming("privacy-in")
    Uni<Void> onPrivacyEvent(Message<byte[]> message) {
        return consumer.consume(message, this::handle);
    }

    private Uni<Void> handle(ReceivedEvent event) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.handle(event))
                .onItem()
                .ignoreAsUni()
                .chain(() -> event.is(ErasureRequested.class)
                        ? erasures.carryOut(event.dataAs(ErasureRequested.class))
                        : Uni.createFrom().voidItem());
    }
}
