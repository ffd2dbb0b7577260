package io.mimiq.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.conversation.Person;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What the ops people can see of answers and AI calls. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class AnswerMetricsTest {
    @Inject
    MeterRegistry meters;

    @Inject
    AnswerMetrics metrics;

    @Test
    void countsEachCallWithWhatItUsedAndHowLongItsFirstWordsTook() {
        Person person = Person.withTopic();
        person.say("The office is in Berlin.", "update");
        double calls = calls("answer", "completed");
        double tokens = tokens();
        long firstWords = firstWords();

        person.say("Where is the office?", "ask");

        await().untilAsserted(() -> assertThat(calls("answer", "completed")).isEqualTo(calls + 1));
        assertThat(tokens()).isGreaterThan(tokens);
        assertThat(firstWords()).as("however many deltas there are").isEqualTo(firstWords + 1);
    }

    @Test
    void countsFromNothing() {
        assertThat(meters.get("mimiq.ai.calls").tag("outcome", "failed").timers())
                .hasSize(2);
        assertThat(meters.get("mimiq.ai.refused").counters()).hasSize(4);
        assertThat(meters.get("mimiq.ai.cost").counters()).hasSize(1);
    }

    @Test
    void countsAStreamWhileItIsOpen() {
        Cancellable stream =
                metrics.counted(Multi.createFrom().nothing()).subscribe().with(event -> {});
        double open = meters.get("mimiq.streams.open").gauge().value();

        stream.cancel();

        assertThat(meters.get("mimiq.streams.open").gauge().value()).isEqualTo(open - 1);
    }

    private double calls(String operation, String outcome) {
        return meters.get("mimiq.ai.calls")
                .tag("operation", operation)
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private double tokens() {
        return meters.get("mimiq.ai.tokens").tag("kind", "input").counter().count();
    }

    private long firstWords() {
        return meters.get("mimiq.answers.first.delta").timer().count();
    }
}
