package io.mimiq.e2e.dashboard;

import static org.awaitility.Awaitility.await;

import io.mimiq.e2e.RunningSuite;
import io.mimiq.local.launcher.Service;
import io.mimiq.local.launcher.SuiteException;
import io.mimiq.platform.testing.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The committed configuration of Prometheus, pointed at a suite on this machine and in a hurry. */
final class Watch {
    private static final Pattern TARGET = Pattern.compile("targets: \\[\"([a-z-]+):\\d+\"\\]");
    private static final Pattern EVERY = Pattern.compile("(scrape|evaluation)_interval: \\d+s");
    private static final Pattern PASSWORD = Pattern.compile("password_file: \\S+");

    private Watch() {}

    static Prometheus start(RunningSuite suite, Path observability, Path folder) throws IOException, SuiteException {
        Path program = Prometheus.program("prometheus").orElseThrow();
        Path password = Files.writeString(
                folder.resolve("ops-password"), suite.processes().opsPassword());
        Files.copy(observability.resolve("rules.yml"), folder.resolve("rules.yml"));
        String committed = Files.readString(observability.resolve("prometheus.yml"));
        Path configuration = Files.writeString(folder.resolve("prometheus.yml"), adapted(committed, suite, password));
        Prometheus prometheus = Prometheus.start(program, configuration, folder);
        await().atMost(Patience.EVENT).until(prometheus::isReady);
        return prometheus;
    }

    private static String adapted(String committed, RunningSuite suite, Path password) {
        Map<String, Integer> ports = Stream.of(Service.values())
                .collect(Collectors.toMap(
                        Watch::nameOf, service -> suite.processes().ports().managementOf(service)));
        String pointed = TARGET.matcher(committed)
                .replaceAll(target -> "targets: [\"127.0.0.1:%d\"]".formatted(ports.get(target.group(1))));
        String hurried = EVERY.matcher(pointed).replaceAll("$1_interval: 1s");
        return PASSWORD.matcher(hurried).replaceAll(Matcher.quoteReplacement("password_file: " + password));
    }

    private static String nameOf(Service service) {
        String name = service.name().toLowerCase(Locale.ROOT);
        return service == Service.GATEWAY ? name : name + "-service";
    }
}
