package io.mimiq.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Tells whether a process is ready, by one look. */
@FunctionalInterface
interface Probe {

    boolean isReady(Path log) throws InterruptedException;

    /** Ready when it says so, in a line of its own. */
    static Probe line(String start) {
        return log -> {
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                return lines.anyMatch(line -> line.startsWith(start));
            } catch (IOException e) {
                return false; // no log yet
            }
        };
    }

    /** Ready when this address answers 200. */
    static Probe http(URI address) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        return log -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false; // nobody listens yet
            }
        };
    }
}
