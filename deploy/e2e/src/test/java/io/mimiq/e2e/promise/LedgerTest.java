package io.mimiq.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.e2e.promise.Row.State;
import io.mimiq.platform.testing.Proves;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Proves("NB-11")
class LedgerTest {
    private static final Promise PROMISE = new Promise("MQ-01", "kept", "Mimiq");
    private static final String NOW = "2026-11-21T12:00:00Z";

    private final Map<TestId, Outcome> outcomes = new LinkedHashMap<>();

    private Claim claim(String test, Outcome... parts) {
        TestId whole = new TestId("some-service", test, "");
        for (int i = 0; i < parts.length; i++) {
            outcomes.put(part(whole, i), parts[i]);
        }
        Set<TestId> ids =
                IntStream.range(0, parts.length).mapToObj(i -> part(whole, i)).collect(Collectors.toSet());
        return new Claim(test, Set.of("MQ-01"), ids);
    }

    private static TestId part(TestId whole, int number) {
        return new TestId(whole.module(), whole.group(), "part" + number);
    }

    private Ledger draw(Map<String, Row> recorded, Claim... claims) {
        return Ledger.draw(List.of(PROMISE), List.of(claims), new TestResults(outcomes), recorded, NOW, "abc");
    }

    private static Map<String, Row> recorded(State state) {
        return Map.of("MQ-01", new Row("MQ-01", "kept", state, List.of("OldTest"), "2026-01-01T00:00:00Z", "old"));
    }

    @Test
    void isProvenWhenEveryTestThatNamesItPassed() {
        Ledger ledger = draw(Map.of(), claim("B", Outcome.PASSED), claim("A", Outcome.PASSED, Outcome.PASSED));

        assertThat(ledger.rows())
                .containsExactly(new Row("MQ-01", "kept", State.PROVEN, List.of("A", "B"), NOW, "abc"));
        assertThat(ledger.losses()).isEmpty();
    }

    @Test
    void isUnprovenWhenNoTestNamesIt() {
        Ledger ledger = draw(Map.of());

        assertThat(ledger.rows()).containsExactly(new Row("MQ-01", "kept", State.UNPROVEN, List.of(), null, null));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSED")
    void isNotProvenByATestThatDidNotPass(Outcome outcome) {
        Ledger ledger = draw(Map.of(), claim("A", Outcome.PASSED), claim("B", Outcome.PASSED, outcome));

        assertThat(ledger.rows()).extracting(Row::state).containsExactly(State.UNPROVEN);
        assertThat(ledger.reasons()).containsExactly(Map.entry("MQ-01", "B " + outcome.words()));
        assertThat(ledger.losses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSED")
    void isLostWhenATestThatProvedItDoesNotPass(Outcome outcome) {
        Ledger ledger = draw(recorded(State.PROVEN), claim("A", Outcome.PASSED), claim("B", outcome));

        assertThat(ledger.losses()).containsExactly(Map.entry("MQ-01", "B " + outcome.words()));
        assertThat(ledger.rows())
                .containsExactly(
                        new Row("MQ-01", "kept", State.LOST, List.of("A", "B"), "2026-01-01T00:00:00Z", "old"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNPROVEN")
    void isLostUntilItIsProvenAgainWhenNoTestNamesItAnyMore(State before) {
        Ledger without = draw(recorded(before));
        Ledger with = draw(recorded(before), claim("A", Outcome.PASSED));

        assertThat(without.losses().get("MQ-01")).contains("no test names it any more", "OldTest");
        assertThat(without.rows()).extracting(Row::tests).containsExactly(List.of("OldTest"));
        assertThat(with.rows()).extracting(Row::state).containsExactly(State.PROVEN);
    }

    @Test
    void cannotBeTakenBackSilently() {
        Row dropped = new Row("MQ-99", "dropped", State.PROVEN, List.of("T"), NOW, "abc");

        Ledger ledger = draw(Map.of("MQ-99", dropped));

        assertThat(ledger.losses()).containsExactly(Map.entry("MQ-99", "it is listed no more"));
    }

    @Test
    void failsWithTheClassItsTestsAreIn() {
        Claim claim = claim("A", Outcome.PASSED);
        outcomes.put(claim.parts().iterator().next().wholeGroup(), Outcome.FAILED);

        Ledger ledger = draw(Map.of(), claim);

        assertThat(ledger.rows()).extracting(Row::state).containsExactly(State.UNPROVEN);
    }

    @Test
    void isReadAsItWasWritten(@TempDir Path folder) throws IOException {
        Ledger ledger = draw(recorded(State.PROVEN), claim("A", Outcome.FAILED));

        LedgerFile.write(ledger, folder.resolve("promises.json"));

        assertThat(LedgerFile.read(folder.resolve("promises.json")).values()).containsExactlyElementsOf(ledger.rows());
    }
}
