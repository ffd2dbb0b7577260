package io.mimiq.knowledge.document;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.document.Uploading.Uploaded;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.PutFile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes in files that another service fetched. While one is read it lies where uploads do, and {@link AbandonedUploads} looks. */
@Singleton
class FetchedFiles {

    private final Path folder;
    private final Uploading uploading;
    private final Computing computing;

    FetchedFiles(
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder,
            Uploading uploading,
            Computing computing) {
        this.folder = folder;
        this.uploading = uploading;
        this.computing = computing;
    }

    Uni<Uploaded> put(OpenTopic topic, String documentId, PutFile request) {
        return computing
                .compute(() -> write(request.content()))
                .chain(path -> uploading
                        .fetched(topic, documentId, request, file(path, request))
                        .eventually(() -> computing.compute(() -> Files.deleteIfExists(path))));
    }

    private Path write(byte[] content) throws IOException {
        Files.createDirectories(folder);
        return Files.write(Files.createTempFile(folder, "fetched", null), content);
    }

    private static UploadedFile file(Path path, PutFile request) {
        return new UploadedFile("page." + request.extension(), path, request.content().length);
    }
}
