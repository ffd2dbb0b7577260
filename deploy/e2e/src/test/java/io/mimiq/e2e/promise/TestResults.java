package io.mimiq.e2e.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What every test of every module said in this build. */
final class TestResults {
    private static final List<String> REPORTS =
            List.of("surefire-reports", "failsafe-reports", "unit-reports", "browser-reports");

    private final Map<TestId, Outcome> outcomes;

    TestResults(Map<TestId, Outcome> outcomes) {
        this.outcomes = Map.copyOf(outcomes);
    }

    /** Leaves out the reports that were there before the build began. */
    static TestResults read(Path root, Instant buildStartedAt) throws IOException {
        Map<TestId, Outcome> outcomes = new HashMap<>();
        for (Path target : Modules.targets(root)) {
            String module = Modules.nameOf(root, target);
            for (Path report : reports(target)) {
                if (!Files.getLastModifiedTime(report).toInstant().isBefore(buildStartedAt)) {
                    TestReport.read(report, module)
                            .forEach((id, outcome) -> outcomes.merge(id, outcome, Outcome::worseOf));
                }
            }
        }
        return new TestResults(outcomes);
    }

    private static List<Path> reports(Path target) throws IOException {
        try (Stream<Path> files = Files.find(target, 2, (file, attributes) -> isReport(target.relativize(file)))) {
            return files.toList();
        }
    }

    private static boolean isReport(Path file) {
        return file.getNameCount() == 2
                && REPORTS.contains(file.getName(0).toString())
                && (file.getFileName().toString().startsWith("TEST-") || file.endsWith("junit.xml"))
                && file.toString().endsWith(".xml");
    }

    Outcome of(TestId test) {
        return outcomes.getOrDefault(test, Outcome.NOT_RUN)
                .worseOf(outcomes.getOrDefault(test.wholeGroup(), Outcome.PASSED));
    }

    Set<TestId> tests() {
        return outcomes.keySet();
    }
}
