package io.mimiq.local.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Shows startup progress: one line per process and, on a terminal, whom we are waiting for. */
final class Progress {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private volatile long startedAt = System.nanoTime();
    private boolean waitingShown;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    void ready(Child child) {
        say(String.format(
                Locale.ROOT,
                "  %-22s ready in %5.1f s   %s",
                child.program().name(),
                child.secondsSinceStart(),
                child.program().address()));
    }

    synchronized void waitingFor(List<String> names) {
        if (terminal && !names.isEmpty()) {
            clear();
            out.printf(Locale.ROOT, "  waiting for %s (%.0f s)", String.join(", ", names), seconds());
            out.flush();
            waitingShown = true;
        }
    }

    /** Counts from now on: what came before was not the start. */
    void restart() {
        startedAt = System.nanoTime();
    }

    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    private void clear() {
        if (waitingShown) {
            out.print(CLEAR_LINE);
            waitingShown = false;
        }
    }
}
