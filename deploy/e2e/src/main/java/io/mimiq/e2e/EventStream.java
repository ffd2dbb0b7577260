package io.mimiq.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A finished stream of server-sent events. */
public record EventStream(int status, List<Event> events, String raw) {
    /** One event; {@code data} is JSON. */
    public record Event(String id, String name, JsonNode data) {}

    /** Reads what there is of a stream; an event without its end does not count. */
    public static EventStream read(int status, Stream<String> lines) {
        List<Event> events = new ArrayList<>();
        StringBuilder raw = new StringBuilder();
        String id = "";
        String name = "message";
        StringBuilder data = new StringBuilder();
        for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
            String line = each.next();
            raw.append(line).append('\n');
            if (line.isEmpty() && !data.isEmpty()) {
                events.add(new Event(id, name, Answer.parse(data.toString())));
                name = "message";
                data.setLength(0);
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).stripLeading());
            }
        }
        return new EventStream(status, events, raw.toString());
    }

    public List<String> names() {
        return events.stream().map(Event::name).toList();
    }

    public List<JsonNode> all(String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(Event::data)
                .toList();
    }

    /** The data of the one event of that name. */
    public JsonNode the(String name) {
        List<JsonNode> found = all(name);
        assertThat(found).as("event %s in\n%s", name, raw).hasSize(1);
        return found.get(0);
    }

    /** The deltas put together. */
    public String text() {
        return all("delta").stream().map(delta -> delta.path("text").asText()).collect(Collectors.joining());
    }
}
