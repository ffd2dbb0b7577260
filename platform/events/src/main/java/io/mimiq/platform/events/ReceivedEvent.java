package io.mimiq.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event whose producer is proven, as consumers see it. */
public final class ReceivedEvent {
    private final Envelope envelope;
    private final String topic;
    private final String producer;

    /**
     * @param topic the topic that it came by
     * @param producer the service that signed it
     * @throws RefusedEventException if it claims to be of another service
     */
    ReceivedEvent(Envelope envelope, String topic, String producer) {
        if (!envelope.source().equals("/" + producer)) {
            throw new RefusedEventException("its source is not the service that signed it");
        }
        this.envelope = envelope;
        this.topic = topic;
        this.producer = producer;
    }

    /**
     * The attributes of CloudEvents 1.0, and the data.
     *
     * @param requestId id of the request that caused it, from the extension attribute {@code requestid}; null if there is
     *     none
     */
    record Envelope(
            String id,
            String type,
            String source,
            Instant time,
            @Nullable String requestId,
            JsonNode data) {}

    public String id() {
        return envelope.id();
    }

    public Instant time() {
        return envelope.time();
    }

    @Nullable String requestId() {
        return envelope.requestId();
    }

    /** Whether the event is of the type whose data this is. */
    public boolean is(Class<? extends Record> data) {
        return envelope.type().equals(EventFormat.type(data).name());
    }

    /**
     * The data, which is nowhere else to be had: this is where an event has to come from one of the producers of its type, by
     * the topic of its type. Fields that the record lacks are ignored.
     *
     * @throws RefusedEventException if the event may not come from its producer, or not by this topic: it is skipped
     * @throws PoisonEventException if the data does not fit the type, which sends the event to the dead-letter topic
     */
    public <T extends Record> T dataAs(Class<T> type) {
        EventType declared = EventFormat.type(type);
        if (!is(type)) {
            throw new PoisonEventException("Event is not of the type of a " + type.getSimpleName());
        }
        if (!declared.topic().topic().equals(topic)
                || !List.of(declared.producers()).contains(producer)) {
            throw new RefusedEventException("its producer sends no such events, or not by this topic");
        }
        T data = read(type);
        if (data instanceof OfProducer restricted && !restricted.mayComeFrom(producer)) {
            throw new RefusedEventException("its data is not its producer's to send");
        }
        return data;
    }

    private <T> T read(Class<T> type) {
        try {
            return EventFormat.MAPPER.treeToValue(envelope.data(), type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Jackson's messages quote the offending value, so only the kind of failure may leave here.
            throw new PoisonEventException("Data is not a " + type.getSimpleName() + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
