package io.mimiq.e2e.promise;

import java.util.Comparator;
import java.util.Set;

/**
 * A test that says of itself that it proves promises.
 *
 * @param test as people are shown it: {@code knowledge-service: ErasureTest.leavesNothing}
 * @param promises their ids
 * @param parts what has to pass for it: itself, or every test of the class that makes the claim
 */
record Claim(String test, Set<String> promises, Set<TestId> parts) {

    /** As bad as its worst part; a class without tests was not run. */
    Outcome outcome(TestResults results) {
        return parts.stream().map(results::of).max(Comparator.naturalOrder()).orElse(Outcome.NOT_RUN);
    }
}
