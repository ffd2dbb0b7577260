package io.mimiq.knowledge.document;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Uni;
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
 * Deletes what the HTTP server leaves of uploads whose client went away before the end. The server deletes the file of
 * a request that it has read completely; it keeps any other, in plain, for as long as the process lives.
 */
@Singleton
class AbandonedUploads implements BackgroundTask {

    /** An upload without another byte for so long is abandoned. */
    static final Duration AGE = Duration.ofMinutes(5);

    private final Path folder;
    private final Computing computing;
    private final Clock clock;

    AbandonedUploads(
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder,
            Computing computing,
            Clock clock) {
        this.folder = folder;
        this.computing = computing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "abandoned-uploads";
    }

    @Override
    public String every() {
        return "1m";
    }

    @Override
    public Uni<Void> run() {
        return computing.compute(() -> {
            deleteUntouchedSince(clock.instant().minus(AGE));
            return null;
        });
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
            return List.of(); // the first upload creates it
        }
    }
}
