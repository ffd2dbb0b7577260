package io.mimiq.knowledge.extraction;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.extraction.Outcome;
import io.mimiq.platform.extraction.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Reads a file in a process of its own. It gets nothing but the file: no environment, no network where the system allows
 * that, a folder that goes with it. Whatever the file does to it ends there.
 */
final class ParserProcess {

    /** The text with its places, however it is escaped. */
    private static final int MOST_BYTES = 8 << 20;

    /** What a process ends with that was killed, aborted, out of memory, or too long alone. */
    private static final Set<Integer> EXHAUSTED = Set.of(3, 124, 134, 137, 139, 152, 153);

    private final ExtractionConfig config;
    private final ObjectMapper json;
    private final ParserCommand command;

    ParserProcess(ExtractionConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.command = new ParserCommand(config);
    }

    Outcome read(Path file, String extension) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("extraction");
        try {
            return read(file, command.in(folder, extension));
        } finally {
            delete(folder);
        }
    }

    private Outcome read(Path file, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(arguments)
                .redirectInput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "LANG", "C.UTF-8"));
        Process process = builder.start();
        CompletableFuture.delayedExecutor(config.time().toMillis(), MILLISECONDS)
                .execute(process::destroyForcibly);
        try (InputStream out = process.getInputStream()) {
            byte[] written = out.readNBytes(MOST_BYTES);
            if (written.length == MOST_BYTES) {
                process.destroyForcibly();
            }
            return outcome(process.waitFor(), written);
        }
    }

    private Outcome outcome(int exit, byte[] written) throws IOException {
        if (written.length == MOST_BYTES) {
            return Outcome.refused(Refusal.TOO_LONG);
        }
        if (EXHAUSTED.contains(exit)) {
            return Outcome.refused(Refusal.TOO_COMPLEX);
        }
        if (exit != 0) {
            throw new IllegalStateException("The process that reads files ended with " + exit);
        }
        return json.readValue(written, Outcome.class);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
