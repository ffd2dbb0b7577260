package io.mimiq.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Duration SOON = Patience.EVENT;

    @Inject
    ReactiveMongoClient mongo;

    @Inject
    EventsConfig config;

    @Inject
    EventSigner signer;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final FakePublisher publisher = new FakePublisher();
    private Things things;
    private Outbox outbox;

    @BeforeEach
    void start() {
        database += "-" + System.nanoTime();
        things = new Things(mongo, database);
        outbox = outboxAt(NOW, publisher);
    }

    private Outbox outboxAt(Instant now, EventPublisher to) {
        return new Outbox(
                mongo, database, "events-test", signer, to, config, Clock.fixed(now, ZoneOffset.UTC), metrics);
    }

    private PendingEvent event(int number) {
        return eventAt(NOW, number);
    }

    private PendingEvent eventAt(Instant now, int number) {
        return outboxAt(now, publisher).event("u1", "s", new TestApp.Data(number));
    }

    private void relay(String id) {
        outbox.relay("things", id).await().atMost(SOON);
    }

    private void sweepAt(Instant now) {
        sweep(outboxAt(now, publisher));
    }

    private void sweep(Outbox of) {
        sweeper(of).run().onFailure().recoverWithNull().await().atMost(SOON);
    }

    private OutboxSweeper sweeper(Outbox of) {
        return new OutboxSweeper(of, config, List.of(new ThingsCollection()), metrics);
    }

    @Test
    void publishesInOrderAndEmptiesTheOutbox() {
        PendingEvent first = event(1);
        PendingEvent second = event(2);
        String id = things.insert(first, second);

        relay(id);

        assertThat(publisher.published()).containsExactly(first.id(), second.id());
        assertThat(things.get(id)).isEqualTo(new Things.Thing(id, List.of(), null));
        assertThat(metrics.counter("mimiq.events.published", "topic", "mimiq.knowledge.v1")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void leavesADocumentWithoutEventsAlone() {
        String id = things.insert();

        relay(id);
        relay("no such document");

        assertThat(publisher.published()).isEmpty();
    }

    @Test
    void keepsEventsAddedWhilePublishing() {
        PendingEvent added = event(2);
        String id = things.insert(event(1));
        publisher.onPublish(() -> things.append(id, added));

        relay(id);

        assertThat(things.get(id).outbox()).containsExactly(added);
        assertThat(things.get(id).outboxAt()).isEqualTo(added.at());
    }

    @Test
    void keepsWhatWasNotAcknowledgedInOrder() {
        PendingEvent first = event(1);
        PendingEvent second = event(2);
        PendingEvent third = event(3);
        String id = things.insert(first, second, third);
        publisher.takesOnly(1);

        relay(id);

        assertThat(publisher.published()).containsExactly(first.id());
        assertThat(things.get(id).outbox()).containsExactly(second, third);
        assertThat(things.get(id).outboxAt()).isNotNull();
    }

    @Test
    void sweepsWhatARequestCouldNotPublish() {
        PendingEvent first = event(1);
        PendingEvent second = event(2);
        String id = things.insert(first, second);
        publisher.takesOnly(1);
        relay(id);
        publisher.takesOnly(Integer.MAX_VALUE);

        sweepAt(NOW.plusSeconds(6));

        assertThat(publisher.published()).containsExactly(first.id(), second.id());
        assertThat(things.get(id).outbox()).isEmpty();
        assertThat(things.pending()).isEmpty();
    }

    @Test
    void leavesYoungEventsToTheirRequest() {
        String id = things.insert(event(1));

        sweepAt(NOW.plusSeconds(2));

        assertThat(publisher.published()).isEmpty();
        assertThat(things.get(id).outbox()).hasSize(1);
    }

    @Test
    void sweepsAgainWhatIsStillThereWhenTheBrokerComesBack() {
        String id = things.insert(event(1));
        publisher.takesOnly(0);
        sweepAt(NOW.plusSeconds(6));
        publisher.takesOnly(Integer.MAX_VALUE);

        sweepAt(NOW.plusSeconds(12));

        assertThat(things.get(id).outbox()).isEmpty();
        assertThat(publisher.published()).hasSize(1);
    }

    @Test
    void tellsForHowLongTheOldestEventHasBeenWaiting() {
        things.insert(eventAt(NOW, 1));
        things.insert(eventAt(NOW.plusSeconds(20), 2));
        publisher.takesOnly(0);
        OutboxSweeper sweeper = sweeper(outboxAt(NOW.plusSeconds(60), publisher));

        assertThatThrownBy(() -> sweeper.run().await().atMost(SOON)).isInstanceOf(TimeoutException.class);

        assertThat(gauge("mimiq.events.pending.age")).isEqualTo(60);
        assertThat(gauge("mimiq.events.pending")).isEqualTo(2);
        publisher.takesOnly(Integer.MAX_VALUE);
        sweeper.run().await().atMost(SOON);
        assertThat(gauge("mimiq.events.pending.age")).isZero();
        assertThat(gauge("mimiq.events.pending")).isZero();
    }

    private double gauge(String name) {
        return metrics.get(name).tag("collection", "things").gauge().value();
    }

    @Test
    void publishesAgainWhenTheRemovalWasLost() {
        PendingEvent event = event(1);
        String id = things.insert(event);
        relay(id);
        things.append(id, event).await().atMost(SOON);

        relay(id);

        assertThat(publisher.published()).containsExactly(event.id(), event.id());
        assertThat(things.get(id).outbox()).isEmpty();
    }

    @Test
    void sweepsAllThatIsWaitingHoweverMuchItIs() {
        for (int number = 0; number < config.sweepBatch() + 13; number++) {
            things.insert(event(number));
        }

        sweepAt(NOW.plusSeconds(6));

        assertThat(things.pending()).isEmpty();
        assertThat(publisher.published()).hasSize(config.sweepBatch() + 13).doesNotHaveDuplicates();
    }

    @Test
    void sweepsPastEventsThatTheBrokerWillNeverTake() {
        for (int number = 0; number < config.sweepBatch(); number++) {
            PendingEvent tooLarge = eventAt(NOW.plusMillis(number), number);
            publisher.refuses(tooLarge.id());
            things.insert(tooLarge);
        }
        String later = things.insert(eventAt(NOW.plusSeconds(1), 1));

        sweepAt(NOW.plusSeconds(6));

        assertThat(things.get(later).outbox()).isEmpty();
        assertThat(things.pending()).hasSize(config.sweepBatch());
    }

    @Test
    void sweepsEvenYoungEventsWhenRequestsLeaveThemToIt() {
        String failed = things.insert(event(1));
        publisher.takesOnly(0);
        relay(failed);
        publisher.takesOnly(Integer.MAX_VALUE);
        String left = things.insert(event(2));
        relay(left);

        sweep(outbox);

        assertThat(things.pending()).isEmpty();
    }

    @Test
    void requestsPublishAgainAsSoonAsTheSweeperCould() {
        String failed = things.insert(event(1));
        publisher.takesOnly(0);
        relay(failed);
        publisher.takesOnly(Integer.MAX_VALUE);
        sweep(outbox);
        String next = things.insert(event(2));

        relay(next);

        assertThat(things.get(next).outbox()).isEmpty();
    }

    @Test
    void doesNotHoldUpRequestsWhenTheBrokerDoesNotAnswer() {
        publisher.onPublish(() -> Uni.createFrom().nothing());
        String first = things.insert(event(1));
        String second = things.insert(event(2));

        relay(first);
        relay(second);

        assertThat(publisher.published()).as("tried").hasSize(1);
        assertThat(things.pending()).hasSize(2);
    }

    @Test
    void keepsEventsWhileTheBrokerIsAway() {
        EventPublisher away = new EventPublisher(Map.of("bootstrap.servers", "127.0.0.1:1"), metrics);
        String id = things.insert(event(1));

        outboxAt(NOW, away).relay("things", id).await().atMost(SOON);

        assertThat(things.pending()).hasSize(1);
        away.close();
    }

    /** Whoever writes to the database, and has no key, makes no event of what they write. */
    @Test
    void publishesNothingThatIsNotSigned() {
        PendingEvent unsigned = unsigned(event(1));
        String id = things.insert(unsigned, event(2));
        String other = things.insert(event(3));

        relay(id);
        sweepAt(NOW.plusSeconds(6));

        assertThat(things.get(id).outbox()).hasSize(2);
        assertThat(things.get(other).outbox()).isEmpty();
        assertThat(publisher.published()).hasSize(1);
    }

    @Test
    void signsWhatAnEarlierReleaseLeftIfAskedTo() {
        PendingEvent unsigned = unsigned(event(1));
        String id = things.insert(unsigned);
        config = new SmallRyeConfigBuilder()
                .withMapping(EventsConfig.class)
                .withDefaultValue("mimiq.events.sign-pending", "true")
                .build()
                .getConfigMapping(EventsConfig.class);

        sweepAt(NOW.plusSeconds(6));

        assertThat(publisher.published()).containsExactly(unsigned.id());
        assertThat(things.get(id).outbox()).isEmpty();
    }

    private static PendingEvent unsigned(PendingEvent event) {
        return new PendingEvent(event.id(), event.topic(), event.key(), event.value(), null, event.at());
    }

    @Test
    void sendsOnlyWhatIsItsOwn() {
        assertThatThrownBy(() -> outbox.event("u1", null, new Foreign("t")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("events-test does not send io.mimiq.test.foreign");
    }

    @EventType(name = "io.mimiq.test.foreign", topic = EventTopic.KNOWLEDGE, producers = "another-service")
    record Foreign(String id) {}
}
