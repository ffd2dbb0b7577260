package io.mimiq.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A running process of the suite. Its output goes to its log; the previous run's log is kept as {@code .1}. */
final class Child {

    private static final int TAIL_LINES = 20;
    private static final int TAIL_WIDTH = 300;

    private final Program program;
    private final Process process;
    private final long startedAt = System.nanoTime();
    private volatile boolean expected;
    private volatile boolean struck;

    private Child(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    /** @param onDeath called if the process ends without having been asked to */
    static Child start(Program program, Consumer<Child> onDeath) throws SuiteException {
        try {
            Files.createDirectories(program.log().getParent());
            if (Files.exists(program.log())) {
                Files.move(
                        program.log(),
                        program.log().resolveSibling(program.name() + ".log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Home.renew(program.temporary());
            ProcessBuilder builder = new ProcessBuilder(guarded(program.command()));
            builder.environment().clear();
            builder.environment().putAll(program.environment());
            builder.redirectErrorStream(true).redirectOutput(program.log().toFile());
            Child child = new Child(program, builder.start());
            CompletableFuture<Void> unused = child.process.onExit().thenRun(() -> {
                if (!child.expected) {
                    onDeath.accept(child);
                }
            });
            return child;
        } catch (IOException e) {
            throw new SuiteException("Cannot start " + program.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes the process ignore Ctrl-C, which reaches every process of a terminal at once: the launcher alone handles it
     * and stops the others in order. A signal ignored when a program starts stays ignored.
     */
    private static List<String> guarded(List<String> command) {
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        guarded.addAll(command);
        return guarded;
    }

    Program program() {
        return program;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() {
        return program.probe().isReady(program.log());
    }

    double secondsSinceStart() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** Asks the process to end; {@link #awaitEnd} enforces it. */
    void stop() {
        expected = true;
        process.destroy();
    }

    void kill() {
        expected = true;
        killAll();
    }

    /** Ends the process as a crash would, reported like any unexpected end. */
    void strike() {
        struck = true;
        killAll();
    }

    /** Kills descendants too, because a mongod runs under a shell. */
    private void killAll() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Whether {@link #strike} ended it, so that its end is no fault of its own. */
    boolean wasStruck() {
        return struck;
    }

    void awaitEnd(long millis) throws InterruptedException {
        if (!process.waitFor(Math.max(millis, 1), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    String obituary() {
        return program.name() + " ended with exit code " + process.exitValue() + ". The end of " + program.log() + ":\n"
                + tail();
    }

    String tail() {
        try {
            List<String> lines = Files.readAllLines(program.log(), StandardCharsets.ISO_8859_1);
            return lines.stream()
                    .skip(Math.max(0, lines.size() - TAIL_LINES))
                    .map(line -> line.length() > TAIL_WIDTH ? line.substring(0, TAIL_WIDTH) + "..." : line)
                    .collect(Collectors.joining("\n"))
                    .indent(4);
        } catch (IOException e) {
            return "    (no log: " + e.getMessage() + ")\n";
        }
    }

    /** Resident memory in MiB, or 0 where the system does not tell. */
    long mebibytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }
}
