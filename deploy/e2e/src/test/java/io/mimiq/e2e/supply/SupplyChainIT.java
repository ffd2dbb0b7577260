package io.mimiq.e2e.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bills of materials of this build. Starts nothing and asks no network. */
class SupplyChainIT {
    private final Path root = Path.of(System.getProperty("mimiq.root"));

    @Test
    void shipsNothingWithAKnownFlaw() throws IOException {
        Set<Component> components = new TreeSet<>(Comparator.comparing(Component::toString));
        for (String module : Bills.MODULES) {
            components.addAll(Bom.read(Bills.of(root, module)).components());
        }

        assertThat(components).hasSizeGreaterThan(100);
        assertThat(Advisories.read(root.resolve("deploy/supply/advisories.json"))
                        .objections(components))
                .isEmpty();
    }

    /** What a process finds on its class path is what the framework put there, which may be more than Maven knows of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth-service",
                "knowledge-service",
                "conversation-service",
                "integration-service",
                "usage-service",
                "deploy/gateway"
            })
    void listsWhateverAProcessRuns(String module) throws IOException {
        Set<String> shipped;
        try (Stream<String> lines =
                Files.lines(root.resolve(module).resolve("target/quarkus-app/quarkus-app-dependencies.txt"))) {
            shipped = lines.map(SupplyChainIT::name)
                    .filter(name -> !name.startsWith("pkg:maven/io.mimiq/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> listed = Bom.read(Bills.of(root, module)).components().stream()
                .map(Component::toString)
                .collect(Collectors.toSet());

        assertThat(shipped).isNotEmpty().isSubsetOf(listed);
    }

    /** {@code group:artifact:classifier:jar:version} as a package URL. */
    private static String name(String line) {
        String[] parts = line.split(":", -1);
        return "pkg:maven/%s/%s@%s".formatted(parts[0], parts[1], parts[4]);
    }
}
