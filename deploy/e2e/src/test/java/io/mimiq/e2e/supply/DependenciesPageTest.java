package io.mimiq.e2e.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.e2e.supply.Advisories.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DependenciesPageTest {
    private final Path root = Path.of(System.getProperty("mimiq.root"));
    private final Path page = root.resolve("docs/dependencies.md");

    @Test
    void accountsForEveryDependencyAndForNothingElse() throws IOException {
        Set<String> rows = new TreeSet<>();
        for (List<String> row : PageTable.rows(page)) {
            if (row.get(0).startsWith("`")) {
                rows.addAll(PageTable.code(row.get(0)));
            }
        }

        assertThat(rows).isEqualTo(Declared.of(root));
    }

    @Test
    void namesEveryFileOfTheBuild() throws IOException {
        for (String module : Bills.MODULES) {
            assertThat(root.resolve(module).resolve("pom.xml"))
                    .content()
                    .containsAnyOf("cyclonedx-maven-plugin", "<argument>bom</argument>");
        }
    }

    @Test
    void saysWhatIsWaivedAndWhy() throws IOException {
        Set<String> classes = TestClasses.of(root);
        List<Waiver> waivers =
                Advisories.read(root.resolve("deploy/supply/advisories.json")).waivers();

        String text = Files.readString(page);
        for (Waiver waiver : waivers) {
            assertThat(text).contains(waiver.id());
            assertThat(waiver.reason()).isNotBlank();
            assertThat(waiver.tests()).isNotEmpty().isSubsetOf(classes);
        }
    }
}
