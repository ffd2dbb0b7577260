package io.mimiq.platform.events;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event that Kafka has not acknowledged yet, stored as an element of a document's {@code outbox} array.
 *
 * @param id CloudEvent id, a random UUID
 * @param topic Kafka topic
 * @param key Kafka key, the user id
 * @param value the CloudEvent in structured JSON
 * @param signature the producer's, see {@link EventSignature}; null if a release that signed no events stored it
 * @param at creation time, with MongoDB's millisecond precision
 */
public record PendingEvent(
        String id,
        String topic,
        String key,
        String value,
        @Nullable String signature,
        Instant at) {

    static PendingEvent of(Document element) {
        return new PendingEvent(
                element.getString("id"),
                element.getString("topic"),
                element.getString("key"),
                element.getString("value"),
                element.getString("signature"),
                element.get("at", Date.class).toInstant());
    }
}
