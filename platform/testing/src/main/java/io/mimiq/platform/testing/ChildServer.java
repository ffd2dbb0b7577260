package io.mimiq.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Starts an embedded server of the suite in a child JVM. It stops with this JVM, because its standard input closes. */
final class ChildServer {
    private ChildServer() {}

    /** Returns the address that the server prints in its line {@code ready ADDRESS}. */
    static String start(String module, String mainClass) {
        Path libraries = root().resolve("deploy/local").resolve(module).resolve("target/lib");
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException(libraries + " is missing: build it with ./mvnw package -pl deploy/local/"
                    + module + " -am -DskipTests");
        }
        try {
            Path folder = Files.createTempDirectory("mimiq-" + module);
            Path errors = folder.resolve("log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    libraries + "/*",
                    mainClass));
            command.addAll(List.of(
                    "--port",
                    String.valueOf(FreePorts.one()),
                    "--data",
                    folder.resolve("data").toString()));
            if (module.equals("broker")) {
                command.addAll(List.of("--controller-port", String.valueOf(FreePorts.one())));
            }
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
            return awaitReady(process, module, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String awaitReady(Process process, String module, Path errors) throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready ")) {
                drain(out, module);
                return line.substring("ready ".length()).strip();
            }
        }
        throw new IllegalStateException(module + " did not start: " + Files.readString(errors));
    }

    private static void drain(BufferedReader out, String module) {
        Thread reader = new Thread(() -> out.lines().forEach(line -> {}), module + "-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static void stop(Process process, Path folder) {
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            process.waitFor();
            files.sorted(Comparator.reverseOrder()).forEach(ChildServer::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root folder of the checkout, wherever in it the test JVM was started. */
    static Path root() {
        String given = System.getProperty("mimiq.root");
        if (given != null && Files.isDirectory(Path.of(given, "deploy/local"))) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("deploy/local"))) {
                return at;
            }
        }
        throw new IllegalStateException("not inside a checkout of the suite");
    }
}
