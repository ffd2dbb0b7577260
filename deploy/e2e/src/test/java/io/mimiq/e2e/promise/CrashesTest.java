package io.mimiq.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashesTest {

    private static final Instant BEFORE = Instant.EPOCH;

    @TempDir
    Path root;

    @Test
    void tellsOfATestJvmThatEndedBeforeItsTests() throws IOException {
        summary("deploy/e2e", "<failureMessage>The forked VM terminated: exit code 3</failureMessage>");
        summary(
                "deploy/bench",
                "<failureMessage xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"/>");

        assertThat(Crashes.read(root, BEFORE)).containsExactly("deploy/e2e: The forked VM terminated: exit code 3");
    }

    @Test
    void leavesOutEarlierBuilds() throws IOException {
        summary("deploy/e2e", "<failureMessage>The forked VM terminated</failureMessage>");

        assertThat(Crashes.read(root, Instant.now().plusSeconds(60))).isEmpty();
    }

    private void summary(String module, String failure) throws IOException {
        Path reports = root.resolve(module).resolve("target/failsafe-reports");
        Files.createDirectories(reports);
        Files.writeString(
                reports.resolve("failsafe-summary.xml"),
                "<failsafe-summary result=\"254\"><completed>1</completed>" + failure + "</failsafe-summary>");
    }
}
