package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mimiq.platform.testing.ClientKeys;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.SignedEvents;
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

    private static final SignedEvents ITSELF = SignedEvents.of("events-test");
    private static final String TOPIC = EventTopic.KNOWLEDGE.topic();

    @Inject
    TestApp app;

    @Inject
    EventPublisher publisher;

    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry meters;

    private final String run = "u" + System.nanoTime();

    @BeforeEach
    void forget() {
        app.before(null);
        app.handled().clear();
    }

    private void publish(int... numbers) {
        for (int number : numbers) {
            PendingEvent event = outbox.event(run, null, new TestApp.Data(number));
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(TOPIC, run, event.value().getBytes(UTF_8));
            message.headers()
                    .add(
                            EventSignature.HEADER,
                            requireNonNull(event.signature()).getBytes(UTF_8));
            send(message);
        }
    }

    private void send(ProducerRecord<String, byte[]> message) {
        publisher.publish(message).await().atMost(Patience.EVENT);
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
        byte[] wrongData = ITSELF.event("io.mimiq.test", Map.of("number", "canary"));

        publish(1);
        send(ITSELF.record(TOPIC, run, noEvent));
        send(ITSELF.record(TOPIC, run, wrongData));
        publish(2);

        awaitHandled(1, 2);
        List<ConsumerRecord<String, byte[]>> letters = TopicReader.readAll(TOPIC + Arrival.DEAD_LETTER_SUFFIX).stream()
                .filter(letter -> run.equals(letter.key()))
                .toList();
        assertThat(letters).extracting(ConsumerRecord::value).containsExactlyInAnyOrder(noEvent, wrongData);
        assertThat(letters)
                .allSatisfy(letter -> assertThat(new String(
                                letter.headers()
                                        .lastHeader(EventSignature.HEADER)
                                        .value(),
                                UTF_8))
                        .as("signed as before, to be published again")
                        .contains(".."));
        assertThat(letters)
                .extracting(letter -> new String(
                        letter.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                .allSatisfy(reason -> assertThat(reason).doesNotContain("canary"));
    }

    /** Neither acts on what is forged nor is held up by it; and nobody has to look through it afterwards. */
    @Test
    void refusesWhatNobodyMaySendAndGoesOn() {
        SimpleMeterRegistry counted = new SimpleMeterRegistry();
        ((CompositeMeterRegistry) meters).add(counted);
        byte[] event = ITSELF.event("io.mimiq.test", Map.of("number", 7));
        SignedEvents neighbour = SignedEvents.of("usage-service");
        SignedEvents pretender = SignedEvents.of("events-test", ClientKeys.privateKey("usage-service"));
        List<ProducerRecord<String, byte[]>> forged = List.of(
                new ProducerRecord<>(TOPIC, run, event),
                new ProducerRecord<>(TOPIC, run, "no event".getBytes(UTF_8)),
                neighbour.record(TOPIC, run, event),
                neighbour.record(TOPIC, run, neighbour.event("io.mimiq.test", Map.of("number", 7))),
                pretender.record(TOPIC, run, event),
                withSignatureOf(ITSELF.record(TOPIC, run + "-other", event)),
                withSignatureOf(ITSELF.record(EventTopic.SESSION.topic(), run, event)),
                ITSELF.record(TOPIC, run, ITSELF.event("io.mimiq.test.restricted", Map.of("owner", "usage-service"))));

        publish(1);
        forged.forEach(this::send);
        publish(2);

        awaitHandled(1, 2);
        assertThat(counted.counter("mimiq.events.refused", "topic", TOPIC).count())
                .isEqualTo(forged.size());
        assertThat(TopicReader.readAll(TOPIC + Arrival.DEAD_LETTER_SUFFIX))
                .filteredOn(letter -> run.equals(letter.key()))
                .isEmpty();
    }

    private ProducerRecord<String, byte[]> withSignatureOf(ProducerRecord<String, byte[]> other) {
        return new ProducerRecord<>(TOPIC, null, run, other.value(), other.headers());
    }
}
