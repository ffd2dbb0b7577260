package io.mimiq.bench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import io.mimiq.bench.Series;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.evidence.Form;
import io.mimiq.platform.testing.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

/** How long {@code deploy/up} takes until all is ready, and what it holds then; on Linux, which tells. */
@EnabledOnOs(LINUX)
class StartIT {
    private static final double FIRST_SECONDS = 10;
    private static final double LATER_SECONDS = 8;
    private static final double FIRST_NOTE_SECONDS = 1.5;
    private static final double TWELFTH_NOTE_SECONDS = 0.2;
    private static final double EARLY_READ = 3;
    private static final double WARM_SECONDS = 30;
    private static final double MEBIBYTES = 1.5 * 1024;

    private final Path root = Path.of(System.getProperty("mimiq.root"));
    private final Path home = root.resolve("deploy/bench/target/start");
    private final int port = FreePorts.range(30);
    private final List<Start> first = new ArrayList<>();
    private final List<Start> later = new ArrayList<>();
    private final List<Start> bare = new ArrayList<>();
    private final List<FirstMinute> minutes = new ArrayList<>();

    /** One start, and what it had used when it was ready and when the main job was done. */
    private record Start(double seconds, Map<String, Footprint> ready, Footprint worked) {
        Footprint total() {
            return Footprint.sum(ready.values());
        }
    }

    @Test
    void startsFreshAndAgain() throws Exception {
        RunningSuite.end();
        RunningSuite.rehearse(root);
        Evidence evidence = Evidence.of("start", "The suite starts within seconds, in the memory of a small machine");
        first.add(start(true));
        for (int round = 1; round < Form.choose(1, 3); round++) {
            later.add(start(false));
            bare.add(withoutArchives(() -> start(false)));
            first.add(start(true));
        }
        report(evidence);
        evidence.write();
        assertThat(first).isNotEmpty().allMatch(start -> start.seconds() > 0);
    }

    private Start start(boolean fresh) throws Exception {
        try (Up up = Up.start(root, home, port, fresh)) {
            Map<String, Footprint> ready = up.footprints();
            if (fresh) {
                minutes.add(FirstMinute.begin(up.url()));
            }
            work(Person.register(new Api(up.url())));
            Footprint worked = Footprint.sum(up.footprints().values());
            if (fresh) {
                minutes.get(minutes.size() - 1).load();
            }
            return new Start(up.took().toMillis() / 1e3, ready, worked);
        }
    }

    /** The main job: what is written becomes knowledge, and is asked for. */
    private static void work(Person person) {
        String topic = person.createTopic("Operations");
        String messages = topic + "/messages";
        person.api().stream(messages, "{\"text\": \"Deployments happen on Tuesdays.\", \"intent\": \"update\"}")
                .the("change");
        assertThat(person.api().stream(messages, "{\"text\": \"When do deployments happen?\", \"intent\": \"ask\"}")
                        .text())
                .contains("Tuesdays");
        person.api().get(topic + "/knowledge").expect(200);
        person.api().get("/api/usage?groupBy=model").expect(200);
        person.api().delete(topic).expect(202);
    }

    /** As it starts when nothing was rehearsed: the archives lie where nobody looks for them. */
    private Start withoutArchives(Starting starting) throws Exception {
        Path archives = root.resolve("deploy/local/launcher/target/archives");
        Path aside = archives.resolveSibling("archives-aside");
        if (!Files.exists(archives)) {
            return starting.start();
        }
        Files.move(archives, aside);
        try {
            return starting.start();
        } finally {
            Files.move(aside, archives);
        }
    }

    private interface Starting {
        Start start() throws Exception;
    }

    private void report(Evidence evidence) throws IOException {
        report(evidence, "first start, keys and data made", first, FIRST_SECONDS);
        report(evidence, "later start", later, LATER_SECONDS);
        reportMinutes(evidence);
        if (!bare.isEmpty()) {
            evidence.figure(seconds("later start without the archives of the rehearsal", bare))
                    .figure(Figure.of("its processor time", processor(bare).text("%.1f s")));
        }
        evidence.note("By process, at the first start (processor, RSS, PSS): "
                + first.get(0).ready().entrySet().stream().map(StartIT::text).collect(Collectors.joining("; ")) + ".");
        evidence.note("Memory is judged by RSS, the stricter: it counts what processes share once for each of them, PSS"
                + " once among them. Resident includes pages of archives and libraries, which the system can drop.");
    }

    private void reportMinutes(Evidence evidence) {
        Series first = series(minute -> minute.notes().get(0));
        Series twelfth = series(minute -> minute.notes().get(FirstMinute.NOTES - 1));
        Series read = series(minute -> minute.earlyRead() / minute.warmRead());
        Series warm = series(FirstMinute::warmAfter);
        evidence.figure(Figure.of(
                        "straight after the start: registering and signing in",
                        series(FirstMinute::signUp).text("%.2f s")))
                .figure(Figure.of(
                        "the first note", first.text("%.2f s"), "<= 1.5 s", first.median() <= FIRST_NOTE_SECONDS))
                .figure(Figure.of(
                        "the twelfth note",
                        twelfth.text("%.2f s"),
                        "<= 0.2 s",
                        twelfth.median() <= TWELFTH_NOTE_SECONDS))
                .figure(Figure.of(
                        "reading a small page, the first hundred times",
                        series(minute -> minute.earlyRead() * 1e3).text("%.1f ms")))
                .figure(Figure.of(
                        "the same after a minute of load",
                        series(minute -> minute.warmRead() * 1e3).text("%.1f ms")))
                .figure(Figure.of(
                        "the first of them / the second", read.text("%.1f"), "<= 3", read.median() <= EARLY_READ))
                .figure(Figure.of(
                        "reads at 32 connections reach four fifths of their final rate after",
                        warm.text("%.0f s"),
                        "<= 30 s",
                        warm.median() <= WARM_SECONDS))
                .figure(Figure.of(
                        "their final rate, a second",
                        series(FirstMinute::perSecond).text("%.0f")));
    }

    private Series series(ToDoubleFunction<FirstMinute> figure) {
        return new Series(minutes.stream().map(figure::applyAsDouble).toList());
    }

    private static void report(Evidence evidence, String name, List<Start> starts, double aim) {
        if (starts.isEmpty()) {
            return;
        }
        Series wall = new Series(starts.stream().map(Start::seconds).toList());
        Series rss =
                new Series(starts.stream().map(start -> start.total().rss()).toList());
        Series pss =
                new Series(starts.stream().map(start -> start.total().pss()).toList());
        Series worked =
                new Series(starts.stream().map(start -> start.worked().rss()).toList());
        Series workedPss =
                new Series(starts.stream().map(start -> start.worked().pss()).toList());
        evidence.figure(Figure.of(name, wall.text("%.1f s"), "<= %.0f s".formatted(aim), wall.median() <= aim))
                .figure(Figure.of(name + ": processor time", processor(starts).text("%.1f s")))
                .figure(Figure.of(
                        name + ": resident (RSS)", rss.text("%.0f MiB"), "<= 1,536 MiB", rss.median() <= MEBIBYTES))
                .figure(Figure.of(name + ": resident (PSS)", pss.text("%.0f MiB")))
                .figure(Figure.of(name + ": RSS after the main job", worked.text("%.0f MiB")))
                .figure(Figure.of(name + ": PSS after the main job", workedPss.text("%.0f MiB")));
    }

    private static Figure seconds(String name, List<Start> starts) {
        return Figure.of(name, new Series(starts.stream().map(Start::seconds).toList()).text("%.1f s"));
    }

    private static Series processor(List<Start> starts) {
        return new Series(starts.stream().map(start -> start.total().seconds()).toList());
    }

    private static String text(Map.Entry<String, Footprint> process) {
        Footprint used = process.getValue();
        return String.format(
                Locale.ROOT, "%s %.1f s, %.0f, %.0f MiB", process.getKey(), used.seconds(), used.rss(), used.pss());
    }
}
