package io.mimiq.e2e.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.local.launcher.SuiteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks at the dashboard sees something, and an alert that could never fire is none. */
class DashboardsIT {
    private static final Path ROOT = Path.of(System.getProperty("mimiq.root"));
    private static final Path OBSERVABILITY = ROOT.resolve("deploy/observability");
    /** Kafka's client shows some of what it measures once a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @TempDir
    Path folder;

    @BeforeAll
    static void needsPrometheus() {
        assumeTrue(
                Prometheus.program("prometheus").isPresent()
                        && Prometheus.program("promtool").isPresent(),
                "The dashboards are asked of Prometheus, which is not on the PATH (Debian's package is called prometheus)");
    }

    @Test
    void everyPanelShowsAndEveryAlertReadsSomethingOnceTheMainJobHasRun()
            throws IOException, SuiteException, InterruptedException {
        Evidence evidence = Evidence.of("dashboards", "Every panel shows something, and every alert can fire")
                .always();
        RunningSuite suite = RunningSuite.get();
        MainJob job = new MainJob(suite);
        Dashboard dashboard = Dashboard.read(OBSERVABILITY.resolve("grafana/mimiq.json"));
        try (Prometheus prometheus = Watch.start(suite, OBSERVABILITY, folder)) {
            List<JsonNode> rules = rules(prometheus);
            List<Query> queries = new ArrayList<>(dashboard.queries());
            queries.addAll(reads(rules));

            await("what gives no data").atMost(PATIENCE).untilAsserted(() -> {
                job.once();
                assertThat(unanswered(prometheus, queries)).isEmpty();
            });

            List<String> labels = labelValues(prometheus);
            assertThat(labels).filteredOn(value -> isPersonal(value, job)).isEmpty();
            List<JsonNode> alerts = ofType(rules, "alerting");
            assertThat(alerts).allSatisfy(DashboardsIT::isExplained);
            int unitTests = unitTests();
            evidence.figure(Figure.of(
                            "panels of the dashboard", dashboard.panels().size()))
                    .figure(all(
                            "their queries that give data", dashboard.queries().size()))
                    .figure(Figure.of("alerts", alerts.size()))
                    .figure(all(
                            "time series that rules read and that are there",
                            reads(rules).size()))
                    .figure(Figure.of("unit tests of the alerts, run by promtool", unitTests))
                    .figure(Figure.of("values of labels searched for content and ids", labels.size()))
                    .note(
                            "A real Prometheus with the committed rules scraped every process each second while the main job ran.")
                    .write();
        }
    }

    @Test
    void promtoolFindsNoFault() throws IOException, InterruptedException {
        promtool("check", "rules", "rules.yml");
        promtool("check", "config", "--syntax-only", "prometheus.yml");
        promtool("test", "rules", "rules.test.yml");
    }

    private static List<Query> unanswered(Prometheus prometheus, List<Query> queries) {
        return queries.stream().filter(query -> !prometheus.answers(query)).toList();
    }

    private static List<JsonNode> rules(Prometheus prometheus) {
        List<JsonNode> rules = new ArrayList<>();
        for (JsonNode group : prometheus.data("/api/v1/rules").path("groups")) {
            group.path("rules").forEach(rules::add);
        }
        return rules;
    }

    private static List<JsonNode> ofType(List<JsonNode> rules, String type) {
        return rules.stream()
                .filter(rule -> rule.path("type").asText().equals(type))
                .toList();
    }

    private static List<Query> reads(List<JsonNode> rules) {
        return rules.stream()
                .flatMap(rule -> Selectors.of(rule.path("query").asText()).stream()
                        .map(selector -> new Query(rule.path("name").asText(), selector, false)))
                .toList();
    }

    private static List<String> labelValues(Prometheus prometheus) {
        List<String> values = new ArrayList<>();
        for (JsonNode label : prometheus.data("/api/v1/labels")) {
            prometheus.data("/api/v1/label/" + label.asText() + "/values").forEach(value -> values.add(value.asText()));
        }
        return values;
    }

    /** An id, an address, or anything that the main job wrote. */
    private static boolean isPersonal(String label, MainJob job) {
        return ID.matcher(label).find()
                || label.contains("@")
                || job.secrets().stream().anyMatch(label::contains);
    }

    /** Whoever is woken knows how bad it is, what it is, and where to read on. */
    private static void isExplained(JsonNode alert) throws IOException {
        String name = alert.path("name").asText();
        String manual = Files.readString(ROOT.resolve("docs/operations.md"));
        assertThat(alert.at("/labels/severity").asText()).as(name).isIn("page", "ticket");
        assertThat(alert.at("/annotations/summary").asText()).as(name).isNotBlank();
        assertThat(alert.at("/annotations/runbook").asText())
                .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
        assertThat(manual).contains("\n### " + name + "\n");
    }

    private static int unitTests() throws IOException {
        String tests = Files.readString(OBSERVABILITY.resolve("rules.test.yml"));
        return Pattern.compile("(?m)^ {2}- name: ")
                .matcher(tests)
                .results()
                .toList()
                .size();
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Prometheus.program("promtool").orElseThrow().toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(OBSERVABILITY.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Figure all(String name, int count) {
        return Figure.of(name, count + " of " + count, "all", true);
    }
}
