package io.mimiq.e2e.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The code that ran.
 *
 * @param id abbreviated, or {@code unknown} where there is no Git
 * @param clean whether everything that ran was committed
 */
public record Commit(String id, boolean clean) {
    private static final Commit UNKNOWN = new Commit("unknown", true);

    public static Commit of(Path root) {
        String id = git(root, "rev-parse", "--short=12", "HEAD");
        return id.isEmpty()
                ? UNKNOWN
                : new Commit(id, git(root, "status", "--porcelain").isEmpty());
    }

    public String text() {
        return clean ? id : id + "+";
    }

    private static String git(Path root, String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = root.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            return process.waitFor() == 0 ? output : "";
        } catch (IOException e) {
            return ""; // no Git on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
