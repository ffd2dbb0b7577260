package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * The form of an event's signature: a detached JWS (RFC 7515, appendix F) whose {@code kid} is the producing service, over
 * topic, key and the whole CloudEvent, byte by byte, a line feed between them. Neither a topic nor a key has a line feed.
 */
final class EventSignature {
    /** The Kafka header that carries it: as a CloudEvents extension attribute, but what it signs is the event itself. */
    static final String HEADER = "ce_signature";

    /** What the JWS says it is of, so that it can be taken for nothing else that the same key signs. */
    static final String TYPE = "mimiq-event";

    private EventSignature() {}

    static byte[] payload(String topic, String key, byte[] value) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream(topic.length() + key.length() + value.length + 2);
        payload.writeBytes(topic.getBytes(UTF_8));
        payload.write('\n');
        payload.writeBytes(key.getBytes(UTF_8));
        payload.write('\n');
        payload.writeBytes(value);
        return payload.toByteArray();
    }
}
