package io.mimiq.local.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Starts the suite once after it was built, apart from everyone's data and ports, and stops it, at which each JVM writes
 * down what it learned: {@link Archives}.
 */
final class Rehearsal {

    private Rehearsal() {}

    /** Does nothing when every archive is there and fits. */
    static void run(Path root, Map<String, String> environment, Progress progress)
            throws SuiteException, InterruptedException {
        Options options = Options.rehearsal(root, environment);
        Archives archives = Archives.of(options, Jdk.newest(environment));
        archives.clear();
        try (Suite suite = Suite.prepare(options, archives, progress)) {
            if (archives.areComplete()) {
                return;
            }
            progress.say("Rehearsing the start, once for each build");
            suite.start();
        }
        archives.adopt();
        progress.say(String.format(Locale.ROOT, "Rehearsed in %.0f s", progress.seconds()));
    }
}
