package io.mimiq.platform.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** The smallest service that consumes events. */
@Singleton
class TestApp {

    @EventType(name = "io.mimiq.test", topic = EventTopic.KNOWLEDGE, producers = "events-test")
    record Data(int number) {}

    /** What the same service sends by the topic that is consumed in batches. */
    @EventType(name = "io.mimiq.test.batch", topic = EventTopic.AUDIT, producers = "events-test")
    record BatchData(int number) {}

    /** What only its owner may send. */
    @EventType(name = "io.mimiq.test.restricted", topic = EventTopic.KNOWLEDGE, producers = "events-test")
    record Restricted(String owner) implements OfProducer {
        @Override
        public boolean mayComeFrom(String service) {
            return owner.equals(service);
        }
    }

    private final EventConsumer consumer;
    private final List<Data> handled = new CopyOnWriteArrayList<>();
    private volatile @Nullable Function<Data, Uni<Void>> before;

    TestApp(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("test-in")
    Uni<Void> onEvent(Message<byte[]> message) {
        return consumer.consume(message, this::handle);
    }

    @Incoming("test-batch-in")
    Uni<Void> onEvents(Message<List<byte[]>> batch) {
        return consumer.consumeAll(
                batch,
                event -> new Data(event.dataAs(BatchData.class).number()),
                all -> Uni.join()
                        .all(all.stream().map(this::handle).toList())
                        .andCollectFailures()
                        .replaceWithVoid());
    }

    private Uni<Void> handle(ReceivedEvent event) {
        return event.is(Restricted.class)
                ? handle(new Data(event.dataAs(Restricted.class).owner().length()))
                : handle(event.dataAs(Data.class));
    }

    private Uni<Void> handle(Data data) {
        Function<Data, Uni<Void>> hook = before;
        Uni<Void> first = hook == null ? Uni.createFrom().voidItem() : hook.apply(data);
        return first.invoke(() -> handled.add(data));
    }

    List<Data> handled() {
        return handled;
    }

    /** What happens first when an event is handled; null for nothing. */
    void before(@Nullable Function<Data, Uni<Void>> hook) {
        before = hook;
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
