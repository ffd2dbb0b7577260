package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.local.launcher.Archives.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivesTest {

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC");

    @TempDir
    Path folder;

    private Path libraries;

    @BeforeEach
    void build() throws IOException {
        libraries = Files.createDirectories(folder.resolve("libraries"));
        Files.writeString(libraries.resolve("code.jar"), "code");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"25.0.1\"");
    }

    @Test
    void findsNoneBeforeTheRehearsal() throws Exception {
        Archives archives = archives(25, Use.START);

        assertThat(archives.options("gateway", OPTIONS, libraries)).isEmpty();
        assertThat(archives.areComplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"17, -XX:SharedArchiveFile=", "24, -XX:SharedArchiveFile=", "25, -XX:AOTCache="})
    void usesWhatWasMadeInTheRehearsal(int version, String option) throws Exception {
        rehearse(version, "gateway");
        Archives archives = archives(version, Use.START);

        assertThat(archives.options("gateway", OPTIONS, libraries))
                .anyMatch(used -> used.startsWith(option + folder.resolve("archives/gateway-")));
        assertThat(archives.areComplete()).isTrue();
    }

    @Test
    void doesWithoutOnceTheCodeTheOptionsOrTheJavaChange() throws Exception {
        rehearse(25, "gateway");

        assertThat(archives(25, Use.START).options("gateway", List.of("-XX:+UseG1GC"), libraries))
                .isEmpty();
        assertThat(archives(24, Use.START).options("gateway", OPTIONS, libraries))
                .isEmpty();
        Files.writeString(libraries.resolve("code.jar"), "other code");
        assertThat(archives(25, Use.START).options("gateway", OPTIONS, libraries))
                .isEmpty();
    }

    @Test
    void rehearsesOnlyWhatChangedAndDropsTheArchiveOfTheFormerBuild() throws Exception {
        rehearse(25, "gateway");
        Path former = kept().get(0);
        Files.writeString(libraries.resolve("code.jar"), "other code");

        rehearse(25, "gateway");

        assertThat(kept()).hasSize(1).doesNotContain(former);
        assertThat(archives(25, Use.REHEARSE).options("gateway", OPTIONS, libraries))
                .anyMatch(used -> used.startsWith("-XX:AOTCache="));
    }

    @Test
    void letsAProcessStartWithAnArchiveThatIsBroken() throws Exception {
        Path home = Path.of(System.getProperty("java.home"));
        Jdk jdk = new Jdk(home, Runtime.version().feature());
        rehearse(jdk, Use.REHEARSE, "gateway");
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(new Archives(folder.resolve("archives"), jdk, Use.START).options("gateway", OPTIONS, libraries));
        command.add("-version");

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(process.inputReader().lines()).anyMatch(line -> line.contains("version \""));
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void startsFromClassesAloneUntilItIsRehearsedInFull() throws Exception {
        rehearse(new Jdk(folder, 25), Use.REHEARSE_BRIEFLY, "gateway");

        Archives archives = archives(25, Use.START);
        assertThat(archives.options("gateway", OPTIONS, libraries))
                .anyMatch(used -> used.startsWith("-XX:SharedArchiveFile="));
        assertThat(archives.areComplete()).isFalse();

        rehearse(25, "gateway");

        assertThat(kept()).hasSize(1);
        assertThat(archives(25, Use.START).options("gateway", OPTIONS, libraries))
                .anyMatch(used -> used.startsWith("-XX:AOTCache="));
    }

    @Test
    void makesNothingBrieflyWhereMoreIsThere() throws Exception {
        rehearse(25, "gateway");
        Archives archives = archives(25, Use.REHEARSE_BRIEFLY);

        assertThat(archives.options("gateway", OPTIONS, libraries)).anyMatch(used -> used.startsWith("-XX:AOTCache="));
        assertThat(archives.areComplete()).isTrue();
    }

    private void rehearse(int version, String process) throws Exception {
        rehearse(new Jdk(folder, version), Use.REHEARSE, process);
    }

    /** A JVM that writes what is no archive. */
    private void rehearse(Jdk jdk, Use use, String process) throws Exception {
        Archives archives = new Archives(folder.resolve("archives"), jdk, use);
        archives.clear();
        String making = archives.options(process, OPTIONS, libraries).get(0);
        Files.writeString(Path.of(making.substring(making.indexOf('=') + 1)), "broken");
        archives.adopt();
    }

    private Archives archives(int version, Use use) {
        return new Archives(folder.resolve("archives"), new Jdk(folder, version), use);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("archives"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
