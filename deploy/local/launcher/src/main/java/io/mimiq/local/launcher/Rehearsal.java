package io.mimiq.local.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Starts the suite once after it was built, apart from everyone's data and ports, has it do the main job, and stops it, at
 * which each JVM writes down what it learned: {@link Archives}.
 */
final class Rehearsal {

    /** So many that the JVM counts the methods of the main job as hot. */
    private static final int NOTES = 25;

    /** Enough to load the classes. */
    private static final int BRIEF_NOTES = 2;

    private Rehearsal() {}

    /**
     * Does nothing when every archive is there and fits.
     *
     * @param use what it is to make
     */
    static void run(Path root, Map<String, String> environment, Archives.Use use, Progress progress)
            throws SuiteException, InterruptedException {
        Options options = Options.rehearsal(root, environment);
        Archives archives = Archives.of(options, Jdk.newest(environment), use);
        try (Suite suite = Suite.prepare(options, archives, silent())) {
            if (archives.areComplete()) {
                return;
            }
            boolean brief = use == Archives.Use.REHEARSE_BRIEFLY;
            progress.say("Rehearsing, once for each build, so that every later start is quick (about "
                    + (brief ? "one minute)" : "two minutes)"));
            archives.clear();
            Thread abandon = new Thread(suite::abandon, "abandon");
            Runtime.getRuntime().addShutdownHook(abandon);
            suite.start();
            suite.doMainJob(brief ? BRIEF_NOTES : NOTES);
            Runtime.getRuntime().removeShutdownHook(abandon);
        }
        archives.adopt();
        progress.say(String.format(Locale.ROOT, "Rehearsed in %.0f s", progress.seconds()));
    }

    private static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }
}
