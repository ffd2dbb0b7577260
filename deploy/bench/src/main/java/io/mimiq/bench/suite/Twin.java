package io.mimiq.bench.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.e2e.RunningSuite;
import io.mimiq.platform.testing.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One more process of a running suite, on ports of its own: the command and the environment are the ones that the launcher
 * gave to the first (as Linux tells them), but for what a benchmark changes.
 */
public final class Twin implements AutoCloseable {
    private static final String TEMPORARY = "-Djava.io.tmpdir=";
    private static final String LOCALHOST = "http://localhost:";

    private final Process process;
    private final URI url;

    private Twin(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Returns when it is ready. */
    public static Twin of(RunningSuite suite, String name, Map<String, String> changed) throws IOException {
        Path first = Path.of("/proc", String.valueOf(suite.processes().pid(name)));
        Path folder = Files.createTempDirectory(name);
        int port = FreePorts.range(2);
        ProcessBuilder builder = new ProcessBuilder(command(first, folder));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(environment(first));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(port + 1));
        environment.putAll(changed);
        // its standard input stays open for as long as this process lives: it ends with it
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(suite.logs().resolve(name + "-twin.log").toFile())
                .start();
        Twin twin = new Twin(process, URI.create(LOCALHOST + port));
        Ready.awaitHealth(process, URI.create(LOCALHOST + (port + 1) + "/q/health/ready"));
        return twin;
    }

    private static List<String> command(Path first, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        for (String argument : lines(first.resolve("cmdline"))) {
            command.add(argument.startsWith(TEMPORARY) ? TEMPORARY + folder : argument);
        }
        return command;
    }

    private static Map<String, String> environment(Path first) throws IOException {
        Map<String, String> environment = new java.util.HashMap<>();
        for (String line : lines(first.resolve("environ"))) {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return environment;
    }

    private static List<String> lines(Path file) throws IOException {
        return Arrays.asList(Files.readString(file, UTF_8).split("\0"));
    }

    public URI url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
