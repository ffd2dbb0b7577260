package io.mimiq.e2e.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.testing.FreePorts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Prometheus of this test's own. */
final class Prometheus implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final URI url;

    private Prometheus(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** A program of that name on the PATH. */
    static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Prometheus start(Path program, Path configuration, Path folder) throws IOException {
        int port = FreePorts.range(1);
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(process, URI.create("http://127.0.0.1:" + port));
    }

    boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Prometheus has ended with " + process.exitValue());
        }
        try {
            return get("/-/ready").statusCode() == 200;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ConnectException) {
                return false;
            }
            throw e;
        }
    }

    /** Whether there is an answer, and a number in it where one is wanted. */
    boolean answers(Query query) {
        JsonNode result =
                data("/api/v1/query?query=" + encoded(query.expression())).path("result");
        for (JsonNode series : result) {
            if (!query.valued() || !series.path("value").path(1).asText().equals("NaN")) {
                return true;
            }
        }
        return false;
    }

    /** The data of an answer of the API. */
    JsonNode data(String path) {
        HttpResponse<String> response = get(path);
        try {
            JsonNode answer = JSON.readTree(response.body());
            if (!answer.path("status").asText().equals("success")) {
                throw new AssertionError(path + ": " + response.body());
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
