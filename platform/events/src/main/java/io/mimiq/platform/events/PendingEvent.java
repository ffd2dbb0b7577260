package io.mimiq.platform.events;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * An event not yet acknowledged by Kafka: an element of a document's {@code outbox} array.
 *
 * @param id CloudEvent id
 * @param topic Kafka topic
 * @param key Kafka key, the user id
 * @param value the CloudEvent as structured JSON
 * @param at when it was made, in milliseconds precision as MongoDB keeps it
 */
public record PendingEvent(String id, String topic, String key, String value, Instant at) {

    static PendingEvent of(Document element) {
        return new PendingEvent(
                element.getString("id"),
                element.getString("topic"),
                element.getString("key"),
                element.getString("value"),
                element.get("at", Date.class).toInstant());
    }
}
