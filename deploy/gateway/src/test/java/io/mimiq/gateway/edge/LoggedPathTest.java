package io.mimiq.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedPathTest {
    private static final Path CONTRACT =
            Path.of(System.getProperty("mimiq.root"), "deploy/web/target/classes/openapi.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/topics",
                "/api/topics/",
                "/api/topics/01a1fe39-fcc8-77d4-b117-e725406a053d/versions/12/diff",
                "/api/privacy/deletions/0123456789abcdef0123456789abcdef"
            })
    void keepsOwnWordsAndIds(String path) {
        assertThat(LoggedPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/topics/dana/messages, /api/topics/*/messages",
        "/api/topics/my%20password%20is%20x, /api/topics/*",
        "/dana@example.org, /*",
        "/api/auth/sessions/eyJhbGciOi.abc.def, /api/auth/sessions/*",
        "/api/topics/0123456789abcdef0123456789abcdeg, /api/topics/*",
        "/api/topics/49151234567890, /api/topics/*"
    })
    void hidesWhatSomebodyTyped(String path, String logged) {
        assertThat(LoggedPath.of(path)).isEqualTo(logged);
    }

    @Test
    void knowsTheWordsOfTheContract() throws IOException {
        List<String> paths = new JsonObject(Files.readString(CONTRACT))
                .getJsonObject("paths").fieldNames().stream()
                        .map(path -> path.replaceAll("\\{[^}]+}", "1"))
                        .toList();

        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(LoggedPath.of(path)).isEqualTo(path));
    }
}
