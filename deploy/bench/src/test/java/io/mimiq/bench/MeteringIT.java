package io.mimiq.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.bench.metering.ProducerTool;
import io.mimiq.bench.metering.UsageEvents;
import io.mimiq.bench.metering.UsageEvents.Sent;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.evidence.Form;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many usage events the metering takes in a second: consumed, freed of what is told twice, counted by day and budget,
 * and stored. usage-service is held still while they are put on the broker, so that only its own work is timed.
 */
class MeteringIT {

    private static final int ROUNDS = Form.choose(1, 7);
    /** Rounds' worth of calls before the first. */
    private static final int WARM_UP = Form.choose(0, 4);

    private static final int CALLS = Form.choose(200, 20_000);
    private static final int RECORDS = Form.choose(1_000, 100_000);
    private static final int USERS = Form.choose(4, 8);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Short beside a round, and seldom enough that the asking is no work beside the metering. */
    private static final Duration OFTEN = Duration.ofMillis(50);

    private static final double AIM = 0.4;

    private final RunningSuite suite = RunningSuite.get();
    private final Evidence evidence = Evidence.of(
                    "metering",
                    "Usage events consumed, freed of repetitions, counted and stored, beside Kafka's producer tool")
            .seeded(Form.seed());
    private final Api stranger = new Api(suite.url());
    private final Map<String, SignedIn> people = new HashMap<>();
    private final Map<String, Long> calls = new HashMap<>();
    private final Map<String, Long> costs = new HashMap<>();
    private final List<Double> reports = new ArrayList<>();
    private int size = 700;

    @Test
    void countsEveryCallOnceHoweverFast() throws Exception {
        IntStream.range(0, USERS)
                .mapToObj(user -> SignedIn.register(stranger))
                .forEach(person -> people.put(userId(person.api()), person));
        JavaCommand java = JavaCommand.of(suite.processes().pid("usage-service"));
        String kafka = suite.processes().kafkaServers();
        ProducerTool tool = new ProducerTool(java, kafka);
        Path key = suite.home().resolve("keys/conversation-service.pem");
        try (UsageEvents events = new UsageEvents(kafka, key, List.copyOf(people.keySet()), Form.seed())) {
            for (int i = 0; i < WARM_UP; i++) {
                consume(events);
            }
            Map<String, Series> measured = new Rounds()
                    .add("metering", () -> consume(events))
                    .add("tool", () -> tool.run(RECORDS, size))
                    .run(ROUNDS);
            people.keySet().forEach(this::assertExact);
            write(requireNonNull(measured.get("metering")), requireNonNull(measured.get("tool")), java);
        }
    }

    /** Events a second. */
    private double consume(UsageEvents events) throws Exception {
        signal("STOP");
        Sent sent;
        try {
            sent = events.send(CALLS);
        } finally {
            signal("CONT");
        }
        long begin = System.nanoTime();
        sent.lastCalls().forEach(this::awaitStored);
        double seconds = (System.nanoTime() - begin) / 1e9;
        size = sent.meanSize();
        sent.callsOf().forEach((user, count) -> calls.merge(user, (long) count, Long::sum));
        sent.costOf().forEach((user, cost) -> costs.merge(user, cost, Long::sum));
        reports.add(report(people.values().iterator().next()));
        return sent.events() / seconds;
    }

    /** A person's calls are consumed in order, and a call is stored when all totals have counted it. */
    private void awaitStored(String user, String call) {
        SignedIn person = requireNonNull(people.get(user));
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .until(() -> person.api()
                        .get("/api/usage/calls?limit=1")
                        .expect(200)
                        .text("/items/0/callId")
                        .equals(call));
    }

    private void assertExact(String user) {
        SignedIn person = requireNonNull(people.get(user));
        JsonNode total = person.api().get("/api/usage").expect(200).json().path("total");
        JsonNode budget = person.api().get("/api/usage/budget").expect(200).json();
        assertThat(total.path("calls").asLong()).isEqualTo(calls.get(user));
        assertThat(total.path("costMicroUsd").asLong()).isEqualTo(costs.get(user));
        assertThat(budget.path("spentMicroUsd").asLong()).isEqualTo(costs.get(user));
    }

    /** Milliseconds of a report over 30 days, after all calls so far. */
    private static double report(SignedIn person) {
        long begin = System.nanoTime();
        person.api().get("/api/usage?groupBy=model").expect(200);
        return (System.nanoTime() - begin) / 1e6;
    }

    private void signal(String name) throws IOException, InterruptedException {
        long pid = suite.processes().pid("usage-service");
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private static String userId(Api api) {
        return api.get("/api/auth/me").expect(200).text("/id");
    }

    private void write(Series metering, Series tool, JavaCommand java) {
        Series ratio = metering.dividedBy(tool);
        evidence.figure(Figure.of("metering / tool", ratio.text("%.2f"), ">= " + AIM, ratio.median() >= AIM))
                .figure(Figure.of("events metered a second", metering.text("%.0f")))
                .figure(Figure.of("records the tool sends a second", tool.text("%.0f")))
                .figure(Figure.of("a month's report, ms after each round", new Series(reports).text("%.1f")))
                .note(
                        "Each round: %d calls of %d people, every tenth told twice, as events of %d bytes; the tool sends %d records of that size with acks=all to the same broker, on the same Java (%s). %d calls to warm up."
                                .formatted(CALLS, USERS, size, RECORDS, java.java(), CALLS * (WARM_UP + 1)))
                .write();
    }
}
