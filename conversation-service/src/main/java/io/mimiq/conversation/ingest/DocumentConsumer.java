package io.mimiq.conversation.ingest;

import io.mimiq.platform.contracts.DocumentStored;
import io.mimiq.platform.events.EventConsumer;
import io.mimiq.platform.events.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears of documents. An event is acknowledged once its job is stored; reading takes its own time. */
@Singleton
class DocumentConsumer {

    private final EventConsumer consumer;
    private final Ingests ingests;

    DocumentConsumer(EventConsumer consumer, Ingests ingests) {
        this.consumer = consumer;
        this.ingests = ingests;
    }

    @Incoming("knowledge-in")
    Uni<Void> onKnowledgeEvent(Message<byte[]> message) {
        return consumer.consume(message, this::handle);
    }

    private Uni<Void> handle(ReceivedEvent event) {
        return event.is(DocumentStored.class)
                ? ingests.add(event.dataAs(DocumentStored.class))
                : Uni.createFrom().voidItem();
    }
}
