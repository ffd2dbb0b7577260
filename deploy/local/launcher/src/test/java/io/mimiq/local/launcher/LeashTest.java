package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The end of a child's standard input is all it sees of a launcher that was killed. */
class LeashTest {

    @TempDir
    Path folder;

    private @Nullable Process started;

    @AfterEach
    void end() {
        if (started != null) {
            started.destroyForcibly();
        }
    }

    @Test
    void endsAJvmInOrderWhenTheLauncherIsGone() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leash.class.getName(),
                        Endless.class.getName(),
                        "a",
                        "b")
                .start();
        started = process;
        BufferedReader output = process.inputReader();
        assertThat(output.readLine()).isEqualTo("runs with a,b");

        process.getOutputStream().close();

        assertThat(output.readLine()).isEqualTo("stopped in order");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void endsAMongodWhenTheLauncherIsGone() throws Exception {
        Process process = mongod("trap 'echo stopped; exit 0' TERM; echo runs; while :; do sleep 1 & wait; done");
        BufferedReader output = process.inputReader();
        assertThat(output.readLine()).isEqualTo("runs");

        process.getOutputStream().close();

        assertThat(output.readLine()).isEqualTo("stopped");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void passesOnTheEndOfAMongod() throws Exception {
        Process process = mongod("exit 14");

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(14);
    }

    @Test
    void passesASignalOnToMongod() throws Exception {
        Process process = mongod("trap 'echo stopped; exit 0' TERM; echo runs; while :; do sleep 1 & wait; done");
        BufferedReader output = process.inputReader();
        assertThat(output.readLine()).isEqualTo("runs");

        process.toHandle().destroy();

        assertThat(output.readLine()).isEqualTo("stopped");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Whenever the signal comes, nobody stays behind who holds the output open. */
    @RepeatedTest(40)
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD) // a read is not interrupted
    void leavesNoMongodBehindWhenTheSignalComesAtOnce(RepetitionInfo repetition) throws Exception {
        Process process = mongod("trap 'exit 0' TERM; while :; do sleep 1 >/dev/null & wait; done");
        LockSupport.parkNanos(repetition.getCurrentRepetition() * 50_000L);

        process.toHandle().destroy();

        process.getOutputStream().close();
        assertThat(process.inputReader().readLine()).isNull();
    }

    private Process mongod(String script) throws Exception {
        Path mongod = folder.resolve("mongod");
        Files.writeString(mongod, "#!/bin/sh\n" + script + "\n");
        assertThat(mongod.toFile().setExecutable(true)).isTrue();
        List<String> command = ReplicaSet.command(mongod, 1, folder.resolve("data"));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
