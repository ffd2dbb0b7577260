package io.mimiq.platform.events;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;

/** A broker in memory that can be away, and tells what happens while it acknowledges. */
final class FakePublisher extends EventPublisher {

    private final List<String> published = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile int takesOnly = Integer.MAX_VALUE;
    private volatile Supplier<Uni<Void>> onPublish = Uni.createFrom()::voidItem;

    FakePublisher() {
        super(Map.of(), new SimpleMeterRegistry());
    }

    @Override
    Uni<Void> publish(ProducerRecord<String, byte[]> message) {
        if (published.size() >= takesOnly) {
            return Uni.createFrom().failure(new TimeoutException("the broker is away"));
        }
        String id = EventFormat.decode(message.value()).id();
        if (refused.contains(id)) {
            return Uni.createFrom().failure(new RecordTooLargeException("an event the broker will never take"));
        }
        published.add(id);
        return onPublish.get();
    }

    List<String> published() {
        return published;
    }

    void refuses(String eventId) {
        refused.add(eventId);
    }

    void takesOnly(int events) {
        takesOnly = events;
    }

    void onPublish(Supplier<Uni<Void>> action) {
        onPublish = action;
    }
}
