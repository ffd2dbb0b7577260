package io.mimiq.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a running process was started: its Java and the options that the launcher chose for it. */
public record JavaCommand(Path java, List<String> options) {

    private static final Pattern LAUNCHERS_OWN =
            Pattern.compile("-Djava.io.tmpdir=.*|-Xmx.*|-XX:(AOTCache|SharedArchiveFile)=.*");

    /** Of the process with that id; the JVM's own options only, without what is about memory, folders and class path of that process. */
    public static JavaCommand of(long pid) {
        ProcessHandle.Info process = ProcessHandle.of(pid).orElseThrow().info();
        List<String> options = new ArrayList<>();
        for (String argument : arguments(pid)) {
            if (argument.equals("-cp")) {
                break;
            }
            if (!LAUNCHERS_OWN.matcher(argument).matches()) {
                options.add(argument);
            }
        }
        return new JavaCommand(Path.of(process.command().orElseThrow()), options);
    }

    /** Runs a main class to its end and gives what it printed. */
    public String run(List<String> moreOptions, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(moreOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(mainClass + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code ProcessHandle} gives no arguments when they are long. */
    private static List<String> arguments(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(line.split("\0", -1)).stream().skip(1).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
