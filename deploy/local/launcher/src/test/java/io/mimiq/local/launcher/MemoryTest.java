package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    @TempDir
    Path system;

    @Test
    void refusesToStartWithTooLittle() throws Exception {
        machineWith(1_500);

        assertThatThrownBy(() -> Memory.requireEnough(system, 2_000))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("2000 MB")
                .hasMessageContaining("1500 MB")
                .hasMessageContaining("MIMIQ_IGNORE_MEMORY");
        assertThatCode(() -> Memory.requireEnough(system, 1_500)).doesNotThrowAnyException();
    }

    @Test
    void heedsTheLimitOfAContainer() throws Exception {
        machineWith(64_000);
        containerWith("2097152000", 1_048_576_000, 524_288_000);

        assertThat(Memory.freeMegabytes(system)).hasValue(1_500);
    }

    @Test
    void takesAContainerWithoutLimitForTheMachine() throws Exception {
        machineWith(3_000);
        containerWith("max", 1, 0);

        assertThat(Memory.freeMegabytes(system)).hasValue(3_000);
    }

    @Test
    void startsWhereTheSystemDoesNotSay() {
        assertThatCode(() -> Memory.requireEnough(system, 2_000)).doesNotThrowAnyException();
    }

    private void machineWith(int megabytes) throws Exception {
        Files.createDirectories(system.resolve("proc"));
        Files.writeString(
                system.resolve("proc/meminfo"),
                "MemTotal:  99999999 kB\nMemAvailable:   " + megabytes * 1024L + " kB\nBuffers: 5 kB\n");
    }

    private void containerWith(String limit, long used, long inactive) throws Exception {
        Path cgroup = Files.createDirectories(system.resolve("sys/fs/cgroup"));
        Files.writeString(cgroup.resolve("memory.max"), limit + "\n");
        Files.writeString(cgroup.resolve("memory.current"), used + "\n");
        Files.writeString(cgroup.resolve("memory.stat"), "anon 5\ninactive_file " + inactive + "\n");
    }
}
