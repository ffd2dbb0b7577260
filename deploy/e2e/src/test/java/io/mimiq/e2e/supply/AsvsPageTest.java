package io.mimiq.e2e.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/asvs.md}: each requirement of levels 1 and 2, what became of it, and what shows it. */
class AsvsPageTest {
    private static final Set<String> STATES = Set.of("met", "in part", "not met", "does not apply");

    private final Path root = Path.of(System.getProperty("mimiq.root"));
    private final List<List<String>> rows = requirements();

    @Test
    void answersEveryRequirementOnce() throws IOException {
        try (InputStream numbers = Objects.requireNonNull(getClass().getResourceAsStream("/asvs/levels-1-and-2.txt"))) {
            assertThat(rows)
                    .extracting(row -> row.get(0) + " " + row.get(1))
                    .containsExactlyElementsOf(new String(numbers.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    @Test
    void saysWhatBecameOfEach() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).hasSize(5);
            assertThat(row.get(3)).isIn(STATES);
            assertThat(row.get(4)).isNotBlank();
        });
    }

    @Test
    void namesTestsThatExist() throws IOException {
        Set<String> classes = TestClasses.of(root);

        assertThat(rows)
                .allSatisfy(row -> assertThat(PageTable.code(row.get(4)).stream()
                                .filter(TestClasses::isTest)
                                .toList())
                        .isSubsetOf(classes));
    }

    /** A requirement on code is shown by a test; one on documentation, by a page. */
    @Test
    void showsWhatIsMet() {
        assertThat(rows)
                .filteredOn(row -> row.get(3).equals("met"))
                .allSatisfy(row -> assertThat(row.get(4).contains("](")
                                || PageTable.code(row.get(4)).stream().anyMatch(TestClasses::isTest))
                        .as("%s is shown", row.get(0))
                        .isTrue());
    }

    private List<List<String>> requirements() {
        try {
            return PageTable.rows(root.resolve("docs/asvs.md")).stream()
                    .filter(row -> row.get(0).startsWith("V") && row.size() > 2)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
