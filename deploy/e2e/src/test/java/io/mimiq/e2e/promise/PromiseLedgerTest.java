package io.mimiq.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lists each promise with the tests that prove it, and refuses proofs of promises nobody made. */
class PromiseLedgerTest {
    private static final Path ROOT = Path.of(System.getProperty("mimiq.root"));

    @Test
    void namesOnlyPromisesThatWereMade() throws IOException {
        List<Promise> promises = Promise.readAll(ROOT.resolve("docs/promises.md"));

        Proofs proofs = Proofs.of(ROOT);

        assertThat(promises).hasSizeGreaterThan(50);
        assertThat(promises.stream().map(Promise::id)).containsAll(proofs.promiseIds());
        Files.writeString(ROOT.resolve("deploy/e2e/target/promises.md"), ledger(promises, proofs));
    }

    private static String ledger(List<Promise> promises, Proofs proofs) {
        return promises.stream()
                .map(promise -> "| %s | %s | %s |".formatted(promise.id(), promise.text(), tests(promise, proofs)))
                .collect(Collectors.joining("\n", "| id | promise | tests |\n|---|---|---|\n", "\n"));
    }

    private static String tests(Promise promise, Proofs proofs) {
        String tests = String.join(", ", proofs.testsOf(promise));
        return tests.isEmpty() ? "not yet proven" : tests;
    }
}
