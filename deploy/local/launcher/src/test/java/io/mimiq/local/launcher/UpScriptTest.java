package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/up} in a checkout of empty files, with a Maven and a Java that only say what they are asked to do. */
class UpScriptTest {

    private static final String BUILT = "Built in ";
    /** All that the script may need of a machine, besides what it asks for itself. */
    private static final List<String> TOOLS = List.of(
            "cat", "cut", "date", "dirname", "find", "head", "ls", "mkdir", "sed", "seq", "sh", "sleep", "tail",
            "touch");

    private static final FileTime PAST = FileTime.from(Instant.now().minusSeconds(3600));

    @TempDir
    Path root;

    @BeforeEach
    void checkOut() throws IOException {
        Path checkout = Path.of(Objects.requireNonNull(System.getProperty("mimiq.root")));
        for (String script : List.of("deploy/up", "deploy/web/npm")) {
            executable(script, Files.readString(checkout.resolve(script)));
        }
        Files.createDirectory(root.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(root.resolve("bin").resolve(tool), onPath(tool));
        }
        java("17");
        executable("jdk/bin/javac", "");
        executable("node/npm", "");
        node("20.19.0");
        maven("echo '[INFO] Building auth-service 1.0.0-SNAPSHOT [2/9]'; " + artefacts());
        file("pom.xml");
        file("auth-service/src/main/java/Code.java");
        file("auth-service/src/test/java/CodeTest.java");
    }

    @Test
    void buildsWhatIsMissingAndThenNoMore() throws Exception {
        assertThat(up("--fresh")).contains(BUILT).last().isEqualTo("java --fresh");
        assertThat(up("--fresh")).containsExactly("java --fresh");
    }

    @Test
    void showsTheModuleAndTheTimeWhileItBuilds() throws Exception {
        maven("echo '[INFO] Building auth-service 1.0.0-SNAPSHOT [2/9]'; sleep 2; " + artefacts());

        assertThat(up()).anyMatch(line -> line.matches("  0:0\\d  \\[2/9] auth-service"));
    }

    @Test
    void showsTheEndOfTheLogOfABuildThatFails() throws Exception {
        maven("echo 'Downloading a lot'; for i in $(seq 30); do echo \"[ERROR] line $i\"; done; exit 1");

        List<String> lines = up(1);

        assertThat(lines)
                .anyMatch(line -> line.matches("The build failed after 0:0\\d\\. The end of .*/\\.mimiq/build\\.log:"))
                .contains("    [ERROR] line 11", "    [ERROR] line 30")
                .doesNotContain("    [ERROR] line 10")
                .noneMatch(line -> line.contains("Downloading") || line.startsWith("java"));
        assertThat(root.resolve(".mimiq/build.log")).content().contains("Downloading a lot", "[ERROR] line 1\n");
    }

    @Test
    void buildsInAFolderWhoseNameHasASpace() throws Exception {
        Path spaced = Files.createDirectory(root.resolve("a checkout"));
        for (String name : List.of("bin", "deploy", "jdk", "node", "mvnw", "pom.xml", "auth-service")) {
            Files.move(root.resolve(name), spaced.resolve(name));
        }
        root = spaced;
        java("17");

        assertThat(up()).contains(BUILT);
    }

    @Test
    void saysInOneLineWhatTheBuildLacks() throws Exception {
        node("18.20.4");
        assertThat(up(1))
                .containsExactly(
                        "Mimiq's web client is built by Node 20.19 or newer, and the one on the PATH is v18.20.4. Install Node 20 LTS or newer.");
        Files.delete(root.resolve("node/npm"));
        assertThat(up(1))
                .containsExactly(
                        "Mimiq's web client is built by Node 20.19 or newer, and no Node with npm is on the PATH. Install Node 20 LTS or newer.");
        Files.delete(root.resolve("jdk/bin/javac"));
        assertThat(up(1)).singleElement().asString().contains("a Java without a compiler", "Install a JDK");
        executable("jdk/bin/java", "#!/bin/sh\nexit 1\n");
        assertThat(up(1)).singleElement().asString().contains("is Java of an unknown version");
        java("11");
        assertThat(up(1)).singleElement().asString().contains("JDK, 17 or newer", "is Java 11");
        Files.delete(root.resolve("jdk/bin/java"));
        assertThat(up(1)).singleElement().asString().contains("No Java found", "Install a JDK, 17 or newer");
    }

    @Test
    void buildsWhenASourceHasChanged() throws Exception {
        up();
        touch("auth-service/src/test/java/CodeTest.java");
        assertThat(up()).doesNotContain(BUILT);

        touch("auth-service/src/main/java/Code.java");
        assertThat(up()).contains(BUILT);
        assertThat(up()).doesNotContain(BUILT);
    }

    @Test
    void buildsOnlyWhenToldTo() throws Exception {
        assertThat(up("--no-build")).doesNotContain(BUILT).contains("not rehearsed");
        assertThat(up()).contains(BUILT).doesNotContain("not rehearsed");
        assertThat(up("--build", "--supervise")).contains(BUILT, "java --supervise");
    }

    private List<String> up(String... arguments) throws Exception {
        return up(0, arguments);
    }

    /** What it says, as people see it when nobody redirects anything, with {@link #BUILT} for the time that took. */
    private List<String> up(int code, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("deploy/up").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().put("PATH", root.resolve("node") + File.pathSeparator + root.resolve("bin"));
        builder.environment().remove("MIMIQ_HOME");
        Process process = builder.start();
        List<String> lines = process.inputReader()
                .lines()
                .map(line -> line.startsWith(BUILT) ? BUILT : line)
                .toList();
        assertThat(process.waitFor()).isEqualTo(code);
        return lines;
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** Of a version; asked to run something, it says what. */
    private void java(String version) throws IOException {
        String properties = "    java.specification.version = " + version + "\n    java.home = " + root.resolve("jdk");
        executable(
                "jdk/bin/java",
                "#!/bin/sh\ncase $1 in -XshowSettings*) echo '" + properties
                        + "' >&2; exit;; esac\nfor last; do :; done\ncase \"$*\" in *-Dmimiq.rehearse=false*) echo not rehearsed;; esac\necho \"java $last\"\n");
    }

    private void node(String version) throws IOException {
        String decides = "case $1 in -e) case " + version + " in 20.19.*) exit 0;; *) exit 1;; esac;; esac";
        executable("node/node", "#!/bin/sh\n" + decides + "\necho v" + version + "\n");
    }

    private void maven(String script) throws IOException {
        executable("mvnw", "#!/bin/sh\n" + script + "\n");
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
        Files.setLastModifiedTime(file, PAST);
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
