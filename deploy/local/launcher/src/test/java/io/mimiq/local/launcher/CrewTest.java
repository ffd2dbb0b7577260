package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mimiq.local.launcher.Program.Stage;
import io.mimiq.platform.testing.Patience;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrewTest {

    private static final Duration LONG = Patience.ANSWER;
    private static final String FOREVER = "echo ready; while :; do sleep 1 & wait; done";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), false);
    private final Crew crew = new Crew(progress, LONG);

    @AfterEach
    void stop() {
        crew.stop();
    }

    @Test
    void startsTheServersFirstAndStopsThemLast() throws Exception {
        String recording = "echo \"+$0\" >> story; trap 'echo \"-$0\" >> story; exit' TERM; " + FOREVER;

        crew.start(
                List.of(
                        program("service", Stage.SERVICES, recording),
                        program("edge", Stage.EDGE, recording),
                        program("store", Stage.STORE, recording),
                        program("broker", Stage.BROKER, recording)),
                LONG);
        crew.stop();

        List<String> story = Files.readAllLines(folder.resolve("story"));
        assertThat(story).hasSize(8);
        assertThat(story.indexOf("+service"))
                .isGreaterThan(story.indexOf("+store"))
                .isGreaterThan(story.indexOf("+broker"));
        assertThat(story.subList(4, 6)).containsExactlyInAnyOrder("-service", "-edge");
        assertThat(story.subList(6, 8)).containsExactly("-broker", "-store");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(4).allMatch(line -> line.contains("ready in"));
    }

    @Test
    void startsTheEdgeWithoutWaitingForTheServers() throws Exception {
        Probe afterTheEdge = log -> Files.exists(folder.resolve("edge-is-there"));

        crew.start(
                List.of(
                        program("edge", Stage.EDGE, "touch edge-is-there; " + FOREVER),
                        program("store", Stage.STORE, FOREVER, afterTheEdge)),
                LONG);

        assertThat(crew.all()).hasSize(2);
    }

    @Test
    void tellsWhyAProcessDidNotStart() {
        Program broken = program("auth-service", Stage.SERVICES, "echo the port is cursed; exit 3");

        assertThatThrownBy(() -> crew.start(List.of(broken), LONG))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("auth-service ended with exit code 3")
                .hasMessageContaining(broken.log().toString())
                .hasMessageContaining("the port is cursed");
    }

    @Test
    void givesUpOnAProcessThatIsNeverReady() {
        Probe never = log -> {
            await().atMost(LONG).until(() -> Files.readString(log).contains("still thinking"));
            return false;
        };
        Program slow = program("auth-service", Stage.SERVICES, "echo still thinking; sleep 1000", never);

        assertThatThrownBy(() -> crew.start(List.of(slow), Duration.ofMillis(1)))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("Not ready in time: auth-service")
                .hasMessageContaining("still thinking");
    }

    @Test
    void tellsWhenACommandDoesNotExist() {
        Program absent = new Program(
                "ghost",
                Stage.SERVICES,
                List.of("/no/such/program"),
                Map.of("PATH", "/bin:/usr/bin"),
                List.of(),
                folder.resolve("ghost.log"),
                folder.resolve("tmp/ghost"),
                Probe.line("ready"),
                "nowhere");

        assertThatThrownBy(() -> crew.start(List.of(absent), LONG))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("/no/such/program");
    }

    @Test
    void reportsAProcessThatDiesLaterButNoneThatWasAskedTo() throws Exception {
        crew.start(List.of(program("one", Stage.SERVICES, FOREVER), program("other", Stage.SERVICES, FOREVER)), LONG);
        Child asked = crew.named("one");
        Child victim = crew.named("other");

        asked.kill();
        asked.awaitEnd(10_000);
        assertThat(ProcessHandle.of(victim.pid()).orElseThrow().destroyForcibly())
                .isTrue();

        Child dead = crew.awaitDeath();
        assertThat(dead).isSameAs(victim);
        assertThat(dead.obituary()).startsWith("other ended with exit code 137");
    }

    @Test
    void reportsAProcessThatWasStruckAndKnowsWhy() throws Exception {
        crew.start(List.of(program("one", Stage.SERVICES, FOREVER), program("other", Stage.SERVICES, FOREVER)), LONG);
        Child struck = crew.named("one");

        struck.strike();

        assertThat(crew.awaitDeath()).isSameAs(struck);
        assertThat(struck.wasStruck()).isTrue();
        assertThat(crew.named("other").wasStruck()).isFalse();
    }

    @Test
    void killsWhatDoesNotStop() throws Exception {
        Crew impatient = new Crew(progress, Duration.ofMillis(500));
        impatient.start(List.of(program("stubborn", Stage.SERVICES, "trap '' TERM; " + FOREVER)), LONG);
        Child stubborn = impatient.named("stubborn");

        impatient.stop();

        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void doesNotHeedTheTerminalsCtrlC() throws Exception {
        crew.start(List.of(program("service", Stage.SERVICES, FOREVER)), LONG);
        Child service = crew.named("service");

        int sent = new ProcessBuilder("kill", "-INT", String.valueOf(service.pid()))
                .start()
                .waitFor();

        assertThat(sent).isZero();
        assertThat(service.isAlive()).isTrue();
    }

    @Test
    void keepsTheLogOfTheRunBefore() throws Exception {
        Program program = program("service", Stage.SERVICES, "echo run; " + FOREVER);
        crew.start(List.of(program), LONG);
        crew.named("service").kill();
        crew.named("service").awaitEnd(10_000);

        Child again = crew.start(program);
        crew.awaitReady(List.of(again), System.nanoTime() + LONG.toNanos());

        assertThat(folder.resolve("service.log.1")).content().startsWith("run");
        assertThat(folder.resolve("service.log")).content().startsWith("run");
    }

    @Test
    void givesEveryStartAnEmptyTemporaryFolderOfItsOwn() throws Exception {
        Program program =
                program("service", Stage.SERVICES, "ls tmp/service; echo plain > tmp/service/upload; " + FOREVER);
        crew.start(List.of(program), LONG);
        crew.named("service").kill();
        crew.named("service").awaitEnd(10_000);
        assertThat(folder.resolve("tmp/service/upload")).hasContent("plain");

        Child again = crew.start(program);
        crew.awaitReady(List.of(again), System.nanoTime() + LONG.toNanos());

        assertThat(program.log()).content().isEqualTo("ready\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program.temporary())))
                .isEqualTo("rwx------");
    }

    @Test
    void startsNothingOnceItIsStopping() {
        crew.stop();

        assertThatThrownBy(() -> crew.start(program("late", Stage.SERVICES, FOREVER)))
                .isInstanceOf(SuiteException.class);
    }

    private Program program(String name, Stage stage, String script) {
        return program(name, stage, script, Probe.line("ready"));
    }

    private Program program(String name, Stage stage, String script, Probe probe) {
        return new Program(
                name,
                stage,
                List.of("/bin/sh", "-c", "cd '" + folder + "'; " + script, name),
                Map.of("PATH", "/bin:/usr/bin"),
                List.of(),
                folder.resolve(name + ".log"),
                folder.resolve("tmp").resolve(name),
                probe,
                "nowhere");
    }
}
