package io.mimiq.knowledge.document;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes what the HTTP server leaves of uploads whose client went away before the end: it deletes the file of a request that it has read
 * whole, and keeps any other, in plain, for as long as the process lives.
 */
@Singleton
class AbandonedUploads {

    /** Without a byte more for so long, nobody uploads any more. */
    static final Duration AGE = Duration.ofMinutes(5);

    private final Path folder;
    private final Clock clock;

    AbandonedUploads(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void delete() throws IOException {
        deleteUntouchedSince(clock.instant().minus(AGE));
    }

    void deleteUntouchedSince(Instant time) throws IOException {
        for (Path upload : uploads()) {
            if (Files.getLastModifiedTime(upload).toInstant().isBefore(time)) {
                Files.deleteIfExists(upload);
            }
        }
    }

    List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (NoSuchFileException e) {
            return List.of(); // made by the first upload
        }
    }
}
