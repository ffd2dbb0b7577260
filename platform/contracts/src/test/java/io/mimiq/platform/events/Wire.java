package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Events as Kafka carries them. Lives in this package because the format is nobody else's business. */
public final class Wire {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");

    private Wire() {}

    /** The event that the service whose it is would publish. */
    public static JsonNode write(Record data) {
        try {
            return new ObjectMapper()
                    .readTree(EventFormat.encode(
                            "event-1",
                            URI.create("/" + producers(data).get(0)),
                            typeOf(data),
                            "subject-1",
                            AT,
                            "request-1",
                            data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a consumer makes of it, signed by its source. */
    public static <R extends Record> R read(JsonNode event, Class<R> type) {
        String producer = event.path("source").asText().substring(1);
        String topic = EventFormat.type(type).topic().topic();
        return new ReceivedEvent(EventFormat.decode(event.toString().getBytes(UTF_8)), topic, producer).dataAs(type);
    }

    /** The services from which a consumer takes it. */
    public static List<String> producers(Record data) {
        return Stream.of(EventFormat.type(data.getClass()).producers())
                .filter(service -> !(data instanceof OfProducer own) || own.mayComeFrom(service))
                .toList();
    }

    /** Whether it is skipped when that service signed it. */
    public static boolean isRefused(String producer, Record data) {
        ObjectNode event = write(data).deepCopy();
        event.put("source", "/" + producer);
        try {
            read(event, data.getClass());
            return false;
        } catch (RefusedEventException e) {
            return true;
        }
    }

    public static String typeOf(Record data) {
        return EventFormat.type(data.getClass()).name();
    }
}
