package io.mimiq.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The command behind {@code deploy/up}. */
public final class Main {

    static final int STOPPED = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private Main() {}

    /**
     * System properties: {@code mimiq.root}, the checkout; {@code mimiq.terminal}, whether a person looks on;
     * {@code mimiq.rehearse}, whether to rehearse first what has not been.
     */
    public static void main(String... arguments) {
        Path root = Path.of(System.getProperty("mimiq.root", ""));
        System.exit(run(
                root,
                System.getenv(),
                new Progress(System.out, Boolean.getBoolean("mimiq.terminal")),
                System.err,
                arguments));
    }

    static int run(
            Path root, Map<String, String> environment, Progress progress, PrintStream errors, String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("--rehearse")) {
            return rehearse(root, environment, progress, errors);
        }
        Options options;
        try {
            options = Options.parse(root, environment, arguments);
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage() + "\n\n" + usage());
            return WRONG_USAGE;
        }
        try (Suite suite = rehearsed(options, progress, errors)) {
            return run(suite, progress, errors);
        } catch (SuiteException e) {
            errors.println(e.getMessage());
            return FAILED;
        }
    }

    /** Where nothing was asked to be left out, what was built and not yet rehearsed is. */
    private static Suite rehearsed(Options options, Progress progress, PrintStream errors) throws SuiteException {
        Suite suite = Suite.prepare(options, progress);
        if (suite.isRehearsed() || !Boolean.getBoolean("mimiq.rehearse")) {
            return suite;
        }
        suite.close();
        rehearse(options.root(), options.environment(), progress, errors);
        progress.restart();
        return Suite.prepare(options, progress);
    }

    private static int rehearse(Path root, Map<String, String> environment, Progress progress, PrintStream errors) {
        try {
            Rehearsal.run(root, environment, Archives.Use.REHEARSE, progress);
            return STOPPED;
        } catch (SuiteException | RuntimeException e) {
            errors.println("Not rehearsed, so the suite starts slower: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int run(Suite suite, Progress progress, PrintStream errors) {
        Stop stop = new Stop(suite, progress);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            suite.start();
            errors.println(suite.awaitFailure());
            return FAILED;
        } catch (SuiteException e) {
            if (!stop.begun) { // else what failed is that we stopped it
                errors.println(e.getMessage());
            }
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } finally {
            stop.cancel();
        }
    }

    /** What Ctrl-C and SIGTERM do: everything is stopped in order, and that is success. */
    private static final class Stop extends Thread {

        private final Suite suite;
        private final Progress progress;
        private volatile boolean begun;

        Stop(Suite suite, Progress progress) {
            super("stop");
            this.suite = suite;
            this.progress = progress;
        }

        @Override
        public void run() {
            begun = true;
            progress.say("Stopping");
            suite.close();
            progress.say("Stopped");
            Runtime.getRuntime().halt(STOPPED);
        }

        void cancel() {
            if (!begun) {
                try {
                    Runtime.getRuntime().removeShutdownHook(this);
                } catch (IllegalStateException e) {
                    // a signal came at this very moment: it stops the suite instead of us
                }
            }
        }
    }

    private static String usage() {
        try (InputStream usage = Objects.requireNonNull(Main.class.getResourceAsStream("usage.txt"))) {
            return new String(usage.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
