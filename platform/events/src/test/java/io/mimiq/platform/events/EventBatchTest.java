package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.SignedEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class EventBatchTest {

    private static final SignedEvents ITSELF = SignedEvents.of("events-test");
    private static final String TOPIC = EventTopic.AUDIT.topic();
    private static final Duration SOON = Patience.EVENT;

    @Inject
    TestApp app;

    @Inject
    EventPublisher publisher;

    private final String run = "u" + System.nanoTime();

    @BeforeEach
    void forget() {
        app.before(null);
        app.handled().clear();
    }

    private void publish(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(number -> send(event(Map.of("number", number))));
    }

    private static byte[] event(Object data) {
        return ITSELF.event("io.mimiq.test.batch", data);
    }

    private void send(byte[] value) {
        publisher.publish(ITSELF.record(TOPIC, run, value)).await().atMost(SOON);
    }

    private void awaitHandled(int first, int last) {
        Set<TestApp.Data> expected =
                IntStream.rangeClosed(first, last).mapToObj(TestApp.Data::new).collect(Collectors.toSet());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Set.copyOf(app.handled())).isEqualTo(expected));
    }

    @Test
    void handlesEveryEventOfABatch() {
        publish(1, 20);

        awaitHandled(1, 20);
    }

    @Test
    void handlesTheWholeBatchAgainUntilItSucceeds() {
        AtomicInteger failures = new AtomicInteger(3);
        app.before(data -> data.number() == 2 && failures.getAndDecrement() > 0
                ? Uni.createFrom().failure(new IllegalStateException("not now"))
                : Uni.createFrom().voidItem());

        publish(1, 3);

        awaitHandled(1, 3);
        assertThat(failures.get()).isNegative();
    }

    @Test
    void setsAsideWhatNobodyCanReadAndHandlesTheRest() {
        byte[] noEvent = "no event".getBytes(UTF_8);
        byte[] wrongData = event(Map.of("number", "canary"));

        publish(1, 1);
        send(noEvent);
        send(wrongData);
        publish(2, 2);

        awaitHandled(1, 2);
        assertThat(TopicReader.readAll(TOPIC + Arrival.DEAD_LETTER_SUFFIX))
                .filteredOn(letter -> run.equals(letter.key()))
                .extracting(letter -> letter.value())
                .containsExactly(noEvent, wrongData);
    }
}
