package io.mimiq.usage.call;

import io.mimiq.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class UsageConsumer {

    private final EventConsumer consumer;
    private final CallService calls;

    UsageConsumer(EventConsumer consumer, CallService calls) {
        this.consumer = consumer;
        this.calls = calls;
    }

    @Incoming("usage-in")
    Uni<Void> onUsage(Message<List<byte[]>> batch) {
        return consumer.consumeAll(batch, CallService::read, calls::record);
    }
}
