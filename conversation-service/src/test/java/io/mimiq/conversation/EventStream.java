package io.mimiq.conversation;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client of an event stream that reads as far as it is told to, and can go away. */
public final class EventStream implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<java.io.InputStream> response;
    private final BufferedReader reader;
    private final List<Event> events = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    public record Event(String id, String type, String raw) {
        public JsonObject data() {
            return new JsonObject(raw);
        }
    }

    private EventStream(HttpResponse<java.io.InputStream> response) {
        this.response = response;
        this.reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static EventStream open(String method, String path, String token, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new EventStream(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body of an answer that is no stream. */
    public JsonObject body() {
        return new JsonObject(reader.lines().collect(Collectors.joining("\n")));
    }

    public EventStream readAll() {
        while (readOne() != null) {
            // until the end
        }
        return this;
    }

    /** Reads on to the next event of this type. */
    public Event readTo(String type) {
        for (Event event = readOne(); event != null; event = readOne()) {
            if (event.type().equals(type)) {
                return event;
            }
        }
        throw new AssertionError("no " + type + " came, only " + types());
    }

    /** Reads on until a comment comes. */
    public String readToComment() {
        int before = comments.size();
        while (comments.size() == before && readOne() != null) {
            // until there is one
        }
        return comments.get(comments.size() - 1);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> types() {
        return events.stream().map(Event::type).toList();
    }

    public Event the(String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + events));
    }

    public String text() {
        return events.stream()
                .filter(event -> event.type().equals("delta"))
                .map(event -> event.data().getString("text"))
                .collect(Collectors.joining());
    }

    public String messageId() {
        return the("message").data().getString("messageId");
    }

    private @Nullable Event readOne() {
        try {
            String id = "";
            String type = "";
            StringBuilder data = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                    return new Event("", "", "{}");
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    type = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty() && !type.isEmpty()) {
                    Event event = new Event(id, type, data.toString());
                    events.add(event);
                    return event;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes away in the middle. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
