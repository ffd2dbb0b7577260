package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;

/** Events as Kafka carries them. Lives in this package because the format is nobody else's business. */
public final class Wire {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");

    private Wire() {}

    /** The event that a service would publish. */
    public static JsonNode write(Record data) {
        try {
            return new ObjectMapper()
                    .readTree(EventFormat.encode(
                            "event-1", URI.create("/a-service"), typeOf(data), "subject-1", AT, "request-1", data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a consumer makes of it. */
    public static <R extends Record> R read(JsonNode event, Class<R> type) {
        return EventFormat.decode(event.toString().getBytes(UTF_8)).dataAs(type);
    }

    public static String typeOf(Record data) {
        return EventFormat.type(data.getClass()).name();
    }
}
