package io.mimiq.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.e2e.RunningSuite;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A suite started by {@code deploy/up}, whose own process counts too. */
final class Up implements AutoCloseable {
    private static final String READY = "Mimiq is ready at ";
    private static final String LIMIT = "1000000000";

    private final Process launcher;
    private final Path home;
    private final Duration took;

    private Up(Process launcher, Path home, Duration took) {
        this.launcher = launcher;
        this.home = home;
        this.took = took;
    }

    /** Returns when it says that it is ready. */
    static Up start(Path root, Path home, int port, boolean fresh) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("deploy/up").toString(), "--no-build"));
        if (fresh) {
            command.add("--fresh");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(RunningSuite.thrift());
        builder.environment().put("MIMIQ_HOME", home.toString());
        builder.environment().put("MIMIQ_PORT", String.valueOf(port));
        // in force, and never reached by the load of the first minute
        builder.environment().put("MIMIQ_GATEWAY_LIMITS_CLIENT_REQUESTS", LIMIT);
        builder.environment().put("MIMIQ_GATEWAY_LIMITS_CREDENTIAL_REQUESTS", LIMIT);
        builder.environment().keySet().removeAll(List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS"));
        long begin = System.nanoTime();
        Process launcher = builder.start();
        List<String> said = new ArrayList<>();
        BufferedReader lines = launcher.inputReader(UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                return new Up(launcher, home, Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        launcher.waitFor();
        throw new AssertionError("it did not become ready: " + String.join("\n", said));
    }

    Duration took() {
        return took;
    }

    URI url() throws IOException {
        return URI.create(run().path("url").asText());
    }

    /** What each process, the launcher included, has used so far. */
    Map<String, Footprint> footprints() throws IOException {
        Map<String, Footprint> footprints = new LinkedHashMap<>();
        footprints.put("deploy/up", Footprint.of(launcher.pid()));
        for (JsonNode process : run().path("processes")) {
            footprints.put(
                    process.path("name").asText(),
                    Footprint.of(process.path("pid").asLong()));
        }
        return footprints;
    }

    private JsonNode run() throws IOException {
        return new ObjectMapper().readTree(home.resolve("run.json").toFile());
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        launcher.waitFor();
    }
}
