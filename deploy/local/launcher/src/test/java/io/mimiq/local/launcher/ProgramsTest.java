package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan for a checkout of jars that hold nothing but a manifest. */
class ProgramsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("JAVA_HOME", System.getProperty("java.home"));

    @TempDir
    Path root;

    @Test
    void keepsTemporaryFilesOfEachProcessInAFolderOfItsOwn() throws Exception {
        build();
        Options options = Options.of(root, ENVIRONMENT);

        try (Home home = Home.open(options.home())) {
            home.keys().make(List.of());
            List<Program> programs = new Programs(
                            options, home, Archives.of(options, Jdk.newest(ENVIRONMENT), Archives.Use.START))
                    .all();

            assertThat(programs).extracting(Program::name).contains("mongodb", "kafka", "gateway", "usage-service");
            assertThat(programs)
                    .hasSize(8)
                    .allSatisfy(program ->
                            assertThat(program.command()).contains("-Djava.io.tmpdir=" + program.temporary()));
            assertThat(programs)
                    .extracting(Program::temporary)
                    .doesNotHaveDuplicates()
                    .allMatch(folder -> folder.startsWith(home.folder()));
        }
    }

    @Test
    void showsThePromiseLedgerOfALaterBuildThanTheRecordedOne() throws Exception {
        build();
        Path built = Files.createFile(
                Files.createDirectories(root.resolve("deploy/e2e/target")).resolve("promises.json"));
        Path recorded =
                Files.createFile(Files.createDirectories(root.resolve("docs")).resolve("promises.json"));
        Instant then = Instant.parse("2026-01-01T00:00:00Z");

        Files.setLastModifiedTime(recorded, FileTime.from(then));
        assertThat(ledgerOfUsageService()).isEqualTo(built.toString());

        Files.setLastModifiedTime(built, FileTime.from(then));
        assertThat(ledgerOfUsageService()).isNull();
    }

    @Test
    void loadsTheEmbeddedModelWhenTheOthersHaveStartedUnlessItRehearses() throws Exception {
        build();

        assertThat(environmentOf("conversation-service", Options.of(root, ENVIRONMENT)))
                .containsEntry("MIMIQ_CONVERSATION_PREPARE_AFTER", "PT10S");
        assertThat(environmentOf("conversation-service", Options.rehearsal(root, ENVIRONMENT)))
                .doesNotContainKey("MIMIQ_CONVERSATION_PREPARE_AFTER");
    }

    private @Nullable String ledgerOfUsageService() throws Exception {
        return environmentOf("usage-service", Options.of(root, ENVIRONMENT)).get("MIMIQ_PROMISES_LEDGER");
    }

    private static Map<String, String> environmentOf(String process, Options options) throws Exception {
        try (Home home = Home.open(options.home())) {
            home.keys().make(List.of());
            return new Programs(options, home, Archives.of(options, Jdk.newest(ENVIRONMENT), Archives.Use.START))
                    .all().stream()
                            .filter(program -> program.name().equals(process))
                            .findFirst()
                            .orElseThrow()
                            .environment();
        }
    }

    private void build() throws IOException {
        for (String server : List.of("store", "broker")) {
            Files.createDirectories(root.resolve("deploy/local").resolve(server).resolve("target/lib"));
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Main");
        for (Service service : Service.values()) {
            Path jar = service.jar(root);
            Files.createDirectories(jar.getParent());
            try (OutputStream file = Files.newOutputStream(jar)) {
                new JarOutputStream(file, manifest).close();
            }
        }
    }
}
