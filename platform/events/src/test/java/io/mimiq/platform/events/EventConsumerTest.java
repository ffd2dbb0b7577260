package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class EventConsumerTest {

    private static final String TOPIC = EventTopic.KNOWLEDGE.topic();

    @Inject
    TestApp app;

    @Inject
    EventPublisher publisher;

    @Inject
    Outbox outbox;

    private final String run = "u" + System.nanoTime();

    @BeforeEach
    void forget() {
        app.before(null);
        app.handled().clear();
    }

    private void publish(int... numbers) {
        for (int number : numbers) {
            send(outbox.event(EventTopic.KNOWLEDGE, "io.mimiq.test", run, null, new TestApp.Data(number))
                    .value()
                    .getBytes(UTF_8));
        }
    }

    private void send(byte[] value) {
        publisher.publish(new ProducerRecord<>(TOPIC, run, value)).await().atMost(Patience.EVENT);
    }

    private void awaitHandled(int... numbers) {
        List<TestApp.Data> expected =
                IntStream.of(numbers).mapToObj(TestApp.Data::new).toList();
        await().atMost(Patience.EVENT)
                .untilAsserted(() -> assertThat(app.handled()).containsExactlyElementsOf(expected));
    }

    @Test
    void handlesEventsOfOneKeyInOrder() {
        publish(1, 2, 3, 4, 5);

        awaitHandled(1, 2, 3, 4, 5);
    }

    @Test
    void triesAgainWithoutLosingOrder() {
        AtomicInteger failures = new AtomicInteger(5);
        app.before(data -> data.number() == 1 && failures.getAndDecrement() > 0
                ? Uni.createFrom().failure(new IllegalStateException("not now"))
                : Uni.createFrom().voidItem());

        publish(1, 2, 3);

        awaitHandled(1, 2, 3);
    }

    @Test
    void triesAgainWhenTheHandlerThrows() {
        AtomicInteger failures = new AtomicInteger(2);
        app.before(data -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            return Uni.createFrom().voidItem();
        });

        publish(1, 2);

        awaitHandled(1, 2);
    }

    @Test
    void setsAsideWhatNobodyCanReadAndGoesOn() {
        byte[] noEvent = "no event".getBytes(UTF_8);
        byte[] wrongData = outbox.event(EventTopic.KNOWLEDGE, "io.mimiq.test", run, null, Map.of("number", "canary"))
                .value()
                .getBytes(UTF_8);

        publish(1);
        send(noEvent);
        send(wrongData);
        publish(2);

        awaitHandled(1, 2);
        List<ConsumerRecord<String, byte[]>> letters =
                TopicReader.readAll(TOPIC + EventConsumer.DEAD_LETTER_SUFFIX).stream()
                        .filter(letter -> run.equals(letter.key()))
                        .toList();
        assertThat(letters).extracting(ConsumerRecord::value).containsExactlyInAnyOrder(noEvent, wrongData);
        assertThat(letters)
                .extracting(letter -> new String(
                        letter.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                .allSatisfy(reason -> assertThat(reason).doesNotContain("canary"));
    }
}
