package io.mimiq.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class AbandonedUploadsTest {

    private final Api api = Api.newUser();
    private final String canary = "canary-" + UUID.randomUUID();

    @Inject
    AbandonedUploads abandoned;

    @TestHTTPResource("/")
    URI server;

    @Test
    void deletesWhatTheServerKeepsOfAnUploadThatNeverEnds() throws Exception {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(beginning().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            await().atMost(Patience.ANSWER).until(this::isKept);
            abandoned.run().await().indefinitely();
            assertThat(isKept()).as("an upload that may go on").isTrue();
        }

        abandoned.deleteUntouchedSince(Instant.now().plusSeconds(1));

        assertThat(isKept()).isFalse();
    }

    private String beginning() {
        return """
                POST /api/topics/%s/documents HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=end\r
                Content-Length: 100000\r
                \r
                --end\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                Content-Type: text/plain\r
                \r
                %s
                """.formatted(api.createTopic("Office"), TestTokens.user(api.userId()), canary + " ".repeat(50_000));
    }

    private boolean isKept() throws IOException {
        return abandoned.uploads().stream().map(AbandonedUploadsTest::content).anyMatch(text -> text.contains(canary));
    }

    /** An upload of another test may end at any moment. */
    private static String content(Path upload) {
        try {
            return Files.readString(upload);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
