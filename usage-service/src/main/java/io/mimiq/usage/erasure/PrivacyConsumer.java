package io.mimiq.usage.erasure;

import io.mimiq.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class PrivacyConsumer {

    private final EventConsumer consumer;
    private final DeletionService deletions;

    PrivacyConsumer(EventConsumer consumer, DeletionService deletions) {
        this.consumer = consumer;
        this.deletions = deletions;
    }

    @Incoming("privacy-in")
    Uni<Void> onPrivacy(Message<byte[]> message) {
        return consumer.consume(message, deletions::handle);
    }
}
