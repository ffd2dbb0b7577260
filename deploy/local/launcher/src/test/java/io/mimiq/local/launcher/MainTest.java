package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.testing.FreePorts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path root;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void explainsItselfOnWrongUsage() {
        assertThat(run(Map.of(), "--frsh")).isEqualTo(Main.WRONG_USAGE);
        assertThat(said()).contains("unknown option --frsh", "usage: deploy/up");
    }

    @Test
    void saysWhichPortIsInUse() throws Exception {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = somebody.getLocalPort();

            int code = run(Map.of("MIMIQ_PORT", String.valueOf(port)));

            assertThat(code).isEqualTo(Main.FAILED);
            assertThat(said()).contains("port " + port + " (gateway)");
        }
    }

    @Test
    void saysWhatHasNotBeenBuilt() throws Exception {
        int code = run(Map.of("MIMIQ_PORT", String.valueOf(FreePorts.range(30))));

        assertThat(code).isEqualTo(Main.FAILED);
        assertThat(said()).contains("target/lib is missing", "deploy/up --build");
    }

    @Test
    void leavesAnotherSuiteAlone() throws Exception {
        try (Home other = Home.open(root.resolve(".mimiq"))) {
            int code = run(Map.of(), "--fresh");

            assertThat(code).isEqualTo(Main.FAILED);
            assertThat(said()).contains("Another suite runs in " + other.folder());
        }
    }

    @Test
    void printsTheSameHelpWithoutABuild() throws Exception {
        Path script = Path.of(Objects.requireNonNull(System.getProperty("mimiq.root")), "deploy", "up");

        Process help = new ProcessBuilder(script.toString(), "--help").start();

        assertThat(help.inputReader().lines()).anyMatch(line -> line.startsWith("usage: deploy/up"));
        assertThat(help.waitFor()).isZero();
    }

    private int run(Map<String, String> environment, String... arguments) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("MIMIQ_IGNORE_MEMORY", "true");
        Progress silent =
                new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
        return Main.run(root, all, silent, new PrintStream(errors, true, StandardCharsets.UTF_8), arguments);
    }

    private String said() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
