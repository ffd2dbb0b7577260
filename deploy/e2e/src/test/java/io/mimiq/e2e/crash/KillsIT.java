package io.mimiq.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.evidence.Form;
import io.mimiq.local.launcher.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * People do the main job while processes die under them, in rounds. After each round everything is left to come to rest;
 * then each person's ledger of what they were told is compared with what is there.
 */
class KillsIT {
    private static final int ROUNDS = Integer.getInteger("mimiq.rounds", Form.choose(1, 21));
    private static final int STRIKES = 10;
    private static final int PEOPLE = 4;
    private static final int DOINGS = 12;
    private static final int NAMES_EACH = 1_000;
    private static final Duration REST = Duration.ofMinutes(3);
    private static final Duration ARRIVAL = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Map<String, String> PRICED = Map.of(
            "MIMIQ_CONVERSATION_PRICES_MODELS_LOCAL_EXTRACTIVE_INPUT", "1000000",
            "MIMIQ_CONVERSATION_PRICES_MODELS_LOCAL_EXTRACTIVE_OUTPUT", "5000000");

    private final long seed = Form.seed();
    private final Evidence evidence = Evidence.of(
                    "kills", "Whatever dies at whatever moment: nothing acknowledged is lost, nothing happens twice")
            .seeded(seed);
    private final Tally tally = new Tally();
    private final List<Ledger> ledgers = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private Duration slowestRest = Duration.ZERO;

    @Test
    @Timeout(3600)
    void losesNothingAndDoublesNothingWhateverDies() throws Exception {
        try (RunningSuite suite = RunningSuite.start(
                        "kills", options -> options.withSupervise(true).withEnvironment(PRICED));
                Reaper reaper = new Reaper(suite.processes())) {
            for (int round = 1; round <= ROUNDS && violations.isEmpty(); round++) {
                List<Ledger> people = round(round, suite, reaper);
                comeToRest(people, suite, reaper);
                System.out.printf(
                        "round %d of %d: %d kills %s, %d requests, %d retries, slowest recovery %d ms, %d violations%n",
                        round,
                        ROUNDS,
                        reaper.strikes(),
                        reaper.strikesByProcess(),
                        tally.requests.get(),
                        tally.retries.get(),
                        reaper.slowest().toMillis(),
                        violations.size());
            }
            if (ROUNDS > 1 && violations.isEmpty()) {
                comeToRest(ledgers, suite, reaper);
            }
            write(reaper);
        }
        assertThat(violations).as("seed %d", seed).isEmpty();
    }

    private List<Ledger> round(int round, RunningSuite suite, Reaper reaper) throws Exception {
        Random chance = new Random(seed * 1_000_003 + round);
        Suite processes = suite.processes();
        reaper.follow(Strike.schedule(chance, STRIKES, (long) PEOPLE * DOINGS, processes.processes()));
        List<Ledger> people = new ArrayList<>();
        List<Future<?>> working = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (int i = 0; i < PEOPLE; i++) {
                Ledger ledger = new Ledger(
                        "person%d.round%d@example.org".formatted(i, round), "correct horse %d %d".formatted(round, i));
                people.add(ledger);
                working.add(threads.submit(load(ledger, suite, reaper, chance.nextLong(), round * PEOPLE + i)));
            }
            for (Future<?> each : working) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        await().atMost(REST).until(reaper::isDone);
        ledgers.addAll(people);
        return people;
    }

    private Load load(Ledger ledger, RunningSuite suite, Reaper reaper, long chance, int number) {
        Visitor visitor = new Visitor(new Client(suite.url(), reaper, tally), tally, ledger);
        Wording wording = new Wording(number * NAMES_EACH);
        return new Load(visitor, ledger, tally, new Random(chance), wording, suite.confluence(), DOINGS);
    }

    /** Everything that is under way arrives; then, and not before, all must be as it was told. */
    private void comeToRest(List<Ledger> people, RunningSuite suite, Reaper reaper) {
        long begun = System.nanoTime();
        await().atMost(REST).until(reaper::isCalm);
        try (Store store = new Store(suite.processes().mongodbUri())) {
            await().atMost(REST)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(store.unfinished()).isEmpty());
            List<Violation> found = new ArrayList<>();
            for (Ledger person : people) {
                found.addAll(check(person, suite, reaper, store));
            }
            found.addAll(tally.violations());
            found.forEach(System.out::println);
            violations.addAll(found);
        }
        Duration rest = Duration.ofNanos(System.nanoTime() - begun);
        slowestRest = rest.compareTo(slowestRest) > 0 ? rest : slowestRest;
    }

    /** Events may still be on their way through Kafka, where nobody sees them. */
    private List<Violation> check(Ledger person, RunningSuite suite, Reaper reaper, Store store) {
        Visitor visitor = new Visitor(new Client(suite.url(), reaper, tally), tally, person);
        visitor.signIn();
        Inspection inspection = new Inspection(visitor, store);
        List<Violation> found = new ArrayList<>();
        try {
            await().atMost(ARRIVAL)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(AGAIN)
                    .pollInSameThread()
                    .until(() -> {
                        found.clear();
                        found.addAll(Invariants.violations(person, inspection.of(person)));
                        return found.isEmpty();
                    });
        } catch (ConditionTimeoutException e) {
            System.out.println("Nobody comes to rest within " + ARRIVAL + ": " + person.email);
        }
        return found;
    }

    private void write(Reaper reaper) {
        evidence.figure(Figure.of("kills", reaper.strikes()));
        reaper.strikesByProcess()
                .forEach((process, strikes) -> evidence.figure(Figure.of("kills of " + process, strikes)));
        evidence.figure(Figure.of("rounds", ROUNDS))
                .figure(Figure.of("requests", tally.requests.get()))
                .figure(Figure.of("retries", tally.retries.get()))
                .figure(Figure.of("requests given up after 20 s while something was down", tally.late.get()))
                .figure(Figure.of("answers broken off and asked for anew", tally.interrupted.get()))
                .figure(Figure.of("people signed out", tally.signedOut.get()))
                .figure(Figure.of(
                        "acknowledged writes checked",
                        ledgers.stream().mapToLong(Ledger::writes).sum()))
                .figure(Figure.of(
                        "calls checked",
                        ledgers.stream()
                                .mapToLong(ledger -> ledger.calls.size())
                                .sum()))
                .figure(Figure.of("deletions checked", deletions()))
                .figure(Figure.of(
                        "slowest recovery of a process", reaper.slowest().toMillis() + " ms"))
                .figure(Figure.of("slowest way to rest after a round", slowestRest.toMillis() + " ms"));
        for (Violation.Kind kind : Violation.Kind.values()) {
            long count = violations.stream()
                    .filter(violation -> violation.kind() == kind)
                    .count();
            evidence.figure(Figure.of(kind.title(), count, "0", count == 0));
        }
        evidence.write();
    }

    private long deletions() {
        return ledgers.stream()
                .flatMap(ledger -> ledger.topics.values().stream())
                .filter(Ledger.Topic::isDeleted)
                .count();
    }
}
