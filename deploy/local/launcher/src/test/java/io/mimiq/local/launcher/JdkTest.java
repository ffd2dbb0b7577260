package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions from the future, so that the machine's own JDKs do not interfere. */
class JdkTest {

    @TempDir
    Path folder;

    @Test
    void prefersTheNewest() throws Exception {
        Path older = jdk("older", "97.0.1");
        Path newer = jdk("newer", "98.0.1");

        Jdk found = Jdk.newest(Map.of(
                "JAVA_HOME", older.toString(), "PATH", "/nowhere:" + newer.resolve("bin"), "HOME", folder.toString()));

        assertThat(found.version()).isEqualTo(98);
        assertThat(found.java()).isEqualTo(newer.resolve("bin/java"));
    }

    @Test
    void looksWhereToolsPutThem() throws Exception {
        Path tool = jdk(".sdkman/candidates/java/99.ea", "99");

        assertThat(Jdk.newest(Map.of("HOME", folder.toString())).home()).isEqualTo(tool);
    }

    @Test
    void ignoresWhatIsNoJdk() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("release"), "JAVA_VERSION=\"99\"\n");

        assertThat(Jdk.newest(Map.of("JAVA_HOME", broken.toString(), "HOME", folder.toString()))
                        .version())
                .isBetween(Jdk.OLDEST, 96);
    }

    private Path jdk(String name, String version) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name)).toRealPath();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }
}
