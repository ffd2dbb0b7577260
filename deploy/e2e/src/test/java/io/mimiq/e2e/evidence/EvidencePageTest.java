package io.mimiq.e2e.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidencePageTest {
    @TempDir
    Path root;

    @Test
    void isWhatTheHarnessDrawsFromItsFindings() throws IOException {
        Path checkout = Path.of(System.getProperty("mimiq.root"));

        String page = EvidencePage.draw(checkout);

        assertThat(checkout.resolve("docs/evidence.md")).hasContent(page);
    }

    @Test
    void tellsWhetherAnAimIsMet() throws IOException {
        found(
                "long",
                Figure.of("gateway / nginx", "0.71", ">= 0.6", true),
                Figure.of("start", "12 s", "<= 10 s", false));

        EvidencePage.update(root);

        assertThat(root.resolve("docs/evidence.md"))
                .content()
                .contains("| gateway / nginx | 0.71 | >= 0.6: met |")
                .contains("| start | 12 s | <= 10 s: **missed** |")
                .contains("`deploy/prove kills --seed 7` · commit abc · 2026-11-21T12:00:00Z · 1 min 5 s");
    }

    @Test
    void takesOverLongRunsOnly() throws IOException {
        found("quick", Figure.of("kills", 3));

        EvidencePage.update(root);

        assertThat(root.resolve("docs/evidence")).isEmptyDirectory();
    }

    private void found(String form, Figure... figures) throws IOException {
        Finding finding = new Finding(
                "kills",
                "Nothing acknowledged is lost",
                form,
                7L,
                "deploy/prove kills --seed 7",
                "abc",
                "2026-11-21T12:00:00Z",
                65,
                "2 processors",
                List.of(figures),
                List.of("Read this too."));
        Path folder = Files.createDirectories(root.resolve("target/evidence"));
        new ObjectMapper().writeValue(folder.resolve("kills.json").toFile(), finding);
    }
}
