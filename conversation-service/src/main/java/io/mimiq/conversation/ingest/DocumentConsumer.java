package io.mimiq.conversation.ingest;

import io.mimiq.platform.events.EventConsumer;
import io.mimiq.platform.events.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears of documents. The job is stored and the event acknowledged; reading takes its own time. */
@ApplicationScoped
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
        return event.type().equals(DocumentStored.TYPE)
                ? ingests.add(event.dataAs(DocumentStored.class))
                : Uni.createFrom().voidItem();
    }
}
