package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/up} in a checkout of empty files, with a Maven and a Java that only say what they are asked to do. */
class UpScriptTest {

    private static final FileTime PAST = FileTime.from(Instant.now().minusSeconds(3600));

    @TempDir
    Path root;

    @BeforeEach
    void checkOut() throws IOException {
        Path script = Path.of(Objects.requireNonNull(System.getProperty("mimiq.root")), "deploy", "up");
        executable("deploy/up", Files.readString(script));
        executable("jdk/bin/java", "#!/bin/sh\nfor last; do :; done\necho \"java $last\"\n");
        executable("mvnw", "#!/bin/sh\necho built\n" + artefacts());
        file("pom.xml");
        file("auth-service/src/main/java/Code.java");
        file("auth-service/src/test/java/CodeTest.java");
    }

    @Test
    void buildsWhatIsMissingAndThenNoMore() throws Exception {
        assertThat(up("--fresh")).containsExactly("Building (a few minutes the first time)", "built", "java --fresh");
        assertThat(up("--fresh")).containsExactly("java --fresh");
    }

    @Test
    void buildsWhenASourceHasChanged() throws Exception {
        up();
        touch("auth-service/src/test/java/CodeTest.java");
        assertThat(up()).doesNotContain("built");

        touch("auth-service/src/main/java/Code.java");
        assertThat(up()).contains("built");
        assertThat(up()).doesNotContain("built");
    }

    @Test
    void buildsOnlyWhenToldTo() throws Exception {
        assertThat(up("--no-build")).doesNotContain("built");
        assertThat(up()).contains("built");
        assertThat(up("--build", "--supervise")).contains("built", "java --supervise");
    }

    private List<String> up(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("deploy/up").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    /** What a build makes. */
    private static String artefacts() {
        StringBuilder script = new StringBuilder();
        for (Service service : Service.values()) {
            Path jar = service.jar(Path.of(""));
            script.append("mkdir -p ")
                    .append(jar.getParent())
                    .append("; touch ")
                    .append(jar)
                    .append('\n');
        }
        for (String module : List.of("store", "broker", "launcher")) {
            script.append("mkdir -p deploy/local/").append(module).append("/target/lib\n");
        }
        return script.append("touch deploy/local/launcher/target/lib/mimiq-launcher-1.jar\n")
                .toString();
    }

    private void executable(String name, String content) throws IOException {
        Path file = file(name);
        Files.writeString(file, content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, PAST);
        return file;
    }

    /** Newer than any build so far, on whatever clock the file system has; and older than the next. */
    private void touch(String name) throws IOException {
        Path stamp = root.resolve("deploy/local/launcher/target/built");
        Path jar = root.resolve("deploy/local/launcher/target/lib/mimiq-launcher-1.jar");
        for (Path built : List.of(stamp, jar)) {
            Files.setLastModifiedTime(built, FileTime.from(Instant.now().minusSeconds(60)));
        }
        Files.setLastModifiedTime(
                root.resolve(name), FileTime.from(Instant.now().minusSeconds(30)));
    }
}
