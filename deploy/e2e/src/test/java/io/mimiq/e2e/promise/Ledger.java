package io.mimiq.e2e.promise;

import io.mimiq.e2e.promise.Row.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sets the promises against their proofs. A promise is proven when a test names it and every test that names it passed; it
 * is lost when it was proven in the recorded ledger and is not now, and stays lost until it is proven again.
 */
final class Ledger {
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final List<Claim> claims;
    private final TestResults results;
    private final Map<String, Row> recorded;

    private Ledger(List<Claim> claims, TestResults results, Map<String, Row> recorded) {
        this.claims = claims;
        this.results = results;
        this.recorded = new LinkedHashMap<>(recorded);
    }

    /**
     * @param recorded the ledger of the last recorded build, by promise
     * @param at when this build's tests passed
     * @param commit what they passed on
     */
    static Ledger draw(
            List<Promise> promises,
            List<Claim> claims,
            TestResults results,
            Map<String, Row> recorded,
            String at,
            String commit) {
        Ledger ledger = new Ledger(claims, results, recorded);
        promises.forEach(promise -> ledger.add(promise, at, commit));
        ledger.recorded.values().forEach(ledger::addUnlisted);
        return ledger;
    }

    List<Row> rows() {
        return rows;
    }

    /** By promise that is not proven, why. */
    Map<String, String> reasons() {
        return reasons;
    }

    /** By promise that is lost, why. */
    Map<String, String> losses() {
        Map<String, String> losses = new LinkedHashMap<>(reasons);
        losses.keySet().removeIf(id -> rows.stream().anyMatch(row -> row.id().equals(id) && row.state() != State.LOST));
        return losses;
    }

    /** Ids that tests name and nobody promised. */
    SortedSet<String> unknown() {
        SortedSet<String> named = new TreeSet<>();
        claims.forEach(claim -> named.addAll(claim.promises()));
        rows.forEach(row -> named.remove(row.id()));
        return named;
    }

    private void add(Promise promise, String at, String commit) {
        Row before = recorded.remove(promise.id());
        Map<String, Outcome> tests = new TreeMap<>();
        claims.stream()
                .filter(claim -> claim.promises().contains(promise.id()))
                .forEach(claim -> tests.merge(claim.test(), claim.outcome(results), Outcome::worseOf));
        List<String> names = List.copyOf(tests.keySet());
        if (!tests.isEmpty() && tests.values().stream().allMatch(Outcome.PASSED::equals)) {
            rows.add(new Row(promise.id(), promise.text(), State.PROVEN, names, at, commit));
            return;
        }
        if (before == null || before.state() == State.UNPROVEN) {
            rows.add(new Row(promise.id(), promise.text(), State.UNPROVEN, names, null, null));
        } else {
            rows.add(lost(promise.text(), before, names.isEmpty() ? before.tests() : names));
        }
        reasons.put(promise.id(), reason(tests, before));
    }

    private void addUnlisted(Row before) {
        if (before.state() != State.UNPROVEN) {
            rows.add(lost(before.promise(), before, before.tests()));
            reasons.put(before.id(), "it is listed no more");
        }
    }

    private static Row lost(String text, Row before, List<String> tests) {
        return new Row(before.id(), text, State.LOST, tests, before.lastPassedAt(), before.commit());
    }

    private static String reason(Map<String, Outcome> tests, @Nullable Row before) {
        if (tests.isEmpty()) {
            return before == null || before.tests().isEmpty()
                    ? "no test names it"
                    : "no test names it any more; it was proven by " + String.join(", ", before.tests());
        }
        return tests.entrySet().stream()
                .filter(test -> test.getValue() != Outcome.PASSED)
                .map(test -> test.getKey() + " " + test.getValue().words())
                .collect(Collectors.joining("; "));
    }
}
