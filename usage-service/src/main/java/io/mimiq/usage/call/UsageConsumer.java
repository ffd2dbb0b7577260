package io.mimiq.usage.call;

import io.mimiq.platform.contracts.CallCompleted;
import io.mimiq.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@Singleton
class UsageConsumer {
    private final EventConsumer consumer;
    private final CallService calls;

    UsageConsumer(EventConsumer consumer, CallService calls) {
        this.consumer = consumer;
        this.calls = calls;
    }

    @Incoming("usage-in")
    Uni<Void> onUsage(Message<List<byte[]>> batch) {
        return consumer.consumeAll(
                batch,
                event -> event.is(CallCompleted.class) ? Call.of(event.dataAs(CallCompleted.class)) : null,
                calls::record);
    }
}
