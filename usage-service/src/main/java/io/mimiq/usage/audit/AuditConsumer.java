package io.mimiq.usage.audit;

import io.mimiq.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@Singleton
class AuditConsumer {
    private final EventConsumer consumer;
    private final AuditService audit;

    AuditConsumer(EventConsumer consumer, AuditService audit) {
        this.consumer = consumer;
        this.audit = audit;
    }

    @Incoming("audit-in")
    Uni<Void> onAudit(Message<byte[]> message) {
        return consumer.consume(message, audit::handle);
    }
}
