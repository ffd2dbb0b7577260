package io.mimiq.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.platform.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The public API as one caller uses it: a stranger, or a person with an access token. */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private static final Duration TIMEOUT = Patience.RECOVERY;

    private final URI base;
    private final Map<String, String> headers;

    public Api(URI base) {
        this(base, Map.of());
    }

    private Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public Api withToken(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    public Api with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(base, more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    public Answer patch(String path, String json) {
        return with("Content-Type", "application/json").send("PATCH", path, BodyPublishers.ofString(json));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer delete(String path, String json) {
        return with("Content-Type", "application/json").send("DELETE", path, BodyPublishers.ofString(json));
    }

    /** Uploads one file as the multipart field {@code file}. */
    public Answer upload(String path, String fileName, String mediaType, String content) {
        String boundary = UUID.randomUUID().toString();
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, fileName, mediaType, content, boundary);
        return with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .send("POST", path, BodyPublishers.ofString(body, UTF_8));
    }

    /** Posts and reads the event stream that is the answer, to its end. */
    public EventStream stream(String path, String json) {
        HttpRequest request = with("Content-Type", "application/json")
                .with("Accept", "text/event-stream")
                .request("POST", path, BodyPublishers.ofString(json));
        return lines(request);
    }

    public EventStream stream(String path) {
        return lines(with("Accept", "text/event-stream").request("GET", path, BodyPublishers.noBody()));
    }

    private static EventStream lines(HttpRequest request) {
        try {
            HttpResponse<Stream<String>> response = CLIENT.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                return EventStream.read(response.statusCode(), lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer send(String method, String path, BodyPublisher body) {
        try {
            return Answer.of(CLIENT.send(request(method, path, body), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).method(method, body);
        headers.forEach(request::setHeader);
        return request.build();
    }
}
