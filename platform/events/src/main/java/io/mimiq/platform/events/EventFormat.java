package io.mimiq.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.mimiq.platform.events.ReceivedEvent.Envelope;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in structured JSON, the only format on the wire. */
final class EventFormat {

    static final String CONTENT_TYPE = JsonFormat.CONTENT_TYPE + "; charset=UTF-8";

    /** The wire format is a contract of its own, independent of a service's settings for its HTTP API. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final String REQUEST_ID = "requestid";
    private static final JsonFormat JSON = new JsonFormat();

    private EventFormat() {}

    /** @throws IllegalArgumentException if the class is the data of no event */
    static EventType type(Class<?> data) {
        EventType type = data.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(data.getSimpleName() + " is the data of no event");
        }
        return type;
    }

    static String encode(
            String id,
            URI source,
            String type,
            @Nullable String subject,
            Instant time,
            @Nullable String requestId,
            Object data) {
        JsonNode json = MAPPER.valueToTree(data);
        EventIds.requireOnlyIds(json);
        EventIds.requireIfPresent(subject, "subject");
        io.cloudevents.core.v1.CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(id)
                .withSource(source)
                .withType(type)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(JsonCloudEventData.wrap(json));
        if (subject != null) {
            builder.withSubject(subject);
        }
        if (requestId != null) {
            builder.withExtension(REQUEST_ID, requestId);
        }
        return new String(JSON.serialize(builder.build()), StandardCharsets.UTF_8);
    }

    /** @throws PoisonEventException unless the bytes are a complete CloudEvent with a time and JSON data */
    static Envelope decode(byte @Nullable [] value) {
        if (value == null) {
            throw new PoisonEventException("No value");
        }
        CloudEvent event = parse(value);
        if (event == null || event.getTime() == null || !(event.getData() instanceof JsonCloudEventData data)) {
            throw new PoisonEventException("CloudEvent without time or JSON data");
        }
        return new Envelope(
                event.getId(),
                event.getType(),
                event.getSource().toString(),
                event.getTime().toInstant(),
                event.getExtension(REQUEST_ID) instanceof String requestId ? requestId : null,
                data.getNode());
    }

    /** Returns null for the JSON literal null. */
    private static @Nullable CloudEvent parse(byte[] value) {
        try {
            return JSON.deserialize(value);
        } catch (RuntimeException e) {
            throw new PoisonEventException("Not a CloudEvent (" + e.getClass().getSimpleName() + ")");
        }
    }
}
