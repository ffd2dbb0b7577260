package io.mimiq.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mimiq.e2e.evidence.Commit;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.promise.Row.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ends a whole build: draws the ledger from what every test said, and fails when a promise that had a proof has it no more.
 * {@code docs/promises.json} remembers what was proven; {@code deploy/prove promises} brings it up to date.
 */
class PromisesIT {
    private static final Logger LOG = Logger.getLogger(PromisesIT.class.getName());
    private static final Path ROOT = Path.of(System.getProperty("mimiq.root"));

    @Test
    void noPromiseHasLostItsProof() throws IOException {
        Build build = Build.current(ROOT);
        assumeTrue(build.narrowed() == null, () -> notDrawn(build));
        List<Promise> promises = Promise.readAll(ROOT.resolve("docs/promises.md"));
        TestResults results = TestResults.read(ROOT, build.startedAt());
        List<Claim> claims = Claims.all(ROOT, results);

        Ledger ledger = Ledger.draw(
                promises,
                claims,
                results,
                LedgerFile.read(ROOT.resolve("docs/promises.json")),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Commit.of(ROOT).text());

        LedgerFile.write(ledger, ROOT.resolve("deploy/e2e/target/promises.json"));
        LedgerFile.writePage(ledger, ROOT.resolve("deploy/e2e/target/promises.md"));
        writeEvidence(promises, claims, ledger);
        assertThat(ledger.unknown())
                .as("promises that tests name and nobody made")
                .isEmpty();
        List<String> crashes = Crashes.read(ROOT, build.startedAt());
        assertThat(ledger.losses()).as(() -> told(crashes, ledger.losses())).isEmpty();
    }

    /** Said aloud: a skipped test says nothing. */
    private static String notDrawn(Build build) {
        String reason = "No promise is checked, since not every test runs in this build: " + build.narrowed();
        LOG.info(reason);
        return reason;
    }

    /** What ended a test JVM comes first: it is why tests were not run. */
    private static String told(List<String> crashes, Map<String, String> losses) {
        Stream<String> reasons = losses.entrySet().stream().map(loss -> loss.getKey() + ": " + loss.getValue());
        return Stream.of(
                        crashes.stream().map(crash -> "A test JVM ended before its tests did. " + crash),
                        Stream.of("Promises have lost their proof"),
                        reasons)
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void writeEvidence(List<Promise> promises, List<Claim> claims, Ledger ledger) {
        Evidence evidence = Evidence.of(
                        "promises", "Each promise has the tests that prove it, or says that it has none")
                .always();
        Map<String, List<String>> families = promises.stream()
                .collect(Collectors.groupingBy(
                        Promise::family, LinkedHashMap::new, Collectors.mapping(Promise::id, Collectors.toList())));
        families.forEach((family, ids) -> evidence.figure(Figure.of(
                family,
                told(ledger.rows().stream()
                        .filter(row -> ids.contains(row.id()))
                        .toList()))));
        long lost = LedgerFile.count(ledger.rows(), State.LOST);
        evidence.figure(Figure.of("all together", told(ledger.rows())))
                .figure(Figure.of("promises that lost their proof", lost, "0", lost == 0))
                .figure(Figure.of("tests that name a promise", claims.size()))
                .note("Not yet proven: " + ids(ledger, State.UNPROVEN) + ".")
                .write();
    }

    private static String ids(Ledger ledger, State state) {
        return ledger.rows().stream()
                .filter(row -> row.state() == state)
                .map(Row::id)
                .collect(Collectors.joining(", "));
    }

    private static String told(List<Row> rows) {
        return "%d of %d proven".formatted(LedgerFile.count(rows, State.PROVEN), rows.size());
    }
}
