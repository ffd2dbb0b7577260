package io.mimiq.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.e2e.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Passes when every browser test does. Each has its own entry in {@code deploy/web/target/browser-reports}. */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
class BrowserIT {
    /** Ends a run that hangs. What a test may take is said in each: machines differ by a factor of two. */
    private static final Duration LONGEST = Duration.ofMinutes(25);

    private static final Path WEB = Path.of(System.getProperty("mimiq.root")).resolve("deploy/web");

    @Test
    void passesEveryTestInTheBrowser() throws IOException, InterruptedException {
        Path log = Files.createDirectories(WEB.resolve("target")).resolve("browser-tests.log");
        ProcessBuilder tests = new ProcessBuilder(WEB.resolve("npm").toString(), "test:browser")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        tests.environment().put("MIMIQ_URL", RunningSuite.get().url().toString());
        // some tests start a suite of their own
        tests.environment().putAll(RunningSuite.thrift());
        tests.environment().put("TMPDIR", System.getProperty("java.io.tmpdir"));

        Process running = tests.start();
        try {
            boolean ended = running.waitFor(LONGEST.toMinutes(), TimeUnit.MINUTES);
            String output = Files.readString(log);
            System.out.println(output);
            assertThat(ended).as("ended within %s: %s", LONGEST, output).isTrue();
            assertThat(running.exitValue()).as(output).isZero();
        } finally {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }
}
