package io.mimiq.knowledge.extraction;

import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.extraction.Extract;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line of the process that reads a file. */
final class ParserCommand {

    /** Makes a process that has no network, where an unprivileged process may do that. */
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--user", "--net");

    /**
     * Limits that the process cannot lift: of its processor time, and of each file that it writes. Where memory is short,
     * the system ends it and not us.
     */
    private static final String LIMITED = """
            ulimit -c 0; ulimit -t "$1"; ulimit -f 524288; shift
            { echo 1000 >/proc/self/oom_score_adj; } 2>/dev/null
            exec "$@"
            """;

    private final ExtractionConfig config;
    private final boolean hasNoNetwork;

    ParserCommand(ExtractionConfig config) {
        this.config = config;
        this.hasNoNetwork = canRun(WITHOUT_NETWORK);
    }

    private static boolean canRun(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param folder that is its only one to write to */
    List<String> in(Path folder, String extension) {
        long seconds = Math.max(1, config.time().toSeconds());
        List<String> command = new ArrayList<>(hasNoNetwork ? WITHOUT_NETWORK : List.of());
        command.addAll(List.of("sh", "-c", LIMITED, "sh", String.valueOf(2 * seconds)));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + config.memory().asLongValue(),
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                // it lives for a second
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=/dev/null",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-cp",
                libraries() + "/*",
                "io.mimiq.platform.extraction.Main",
                String.valueOf(config.pages()),
                String.valueOf(ApplyChangeSet.MAX_SOURCE),
                String.valueOf(seconds),
                extension));
        return command;
    }

    /** Beside the library that we share with it, whose folder lies in that of all libraries. */
    private Path libraries() {
        return config.libraries().orElseGet(() -> {
            try {
                Path shared = Path.of(Extract.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                return shared.resolveSibling("../extraction").normalize();
            } catch (URISyntaxException e) {
                throw new IllegalStateException("Cannot tell where the libraries are", e);
            }
        });
    }
}
