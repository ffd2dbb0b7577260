package io.mimiq.bench.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a posted question waits for the first event of a kind.
 *
 * @param millis from sending the question to reading that event
 * @param lines all of the stream, to its end
 */
public record FirstEvent(double millis, List<String> lines) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static FirstEvent of(URI url, @Nullable String token, String json, String event)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        long asked = System.nanoTime();
        HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        List<String> lines = new ArrayList<>();
        long first = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (first == 0 && line.startsWith("event:") && line.endsWith(event)) {
                    first = System.nanoTime();
                }
            }
        }
        if (first == 0) {
            throw new IllegalStateException("no " + event + " in " + response.statusCode() + " " + lines);
        }
        return new FirstEvent((first - asked) / 1_000_000.0, lines);
    }
}
