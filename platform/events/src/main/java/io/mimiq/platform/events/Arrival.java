package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** A record as Kafka delivered it. Its text is its position, all that may be logged of one that nobody vouches for. */
record Arrival(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        byte @Nullable [] value,
        byte @Nullable [] signature) {

    static final String DEAD_LETTER_SUFFIX = ".dead-letter";

    static Arrival of(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(kafka -> new Arrival(
                        kafka.getTopic(),
                        kafka.getPartition(),
                        kafka.getOffset(),
                        text(kafka.getKey()),
                        message.getPayload(),
                        signature(kafka.getHeaders())))
                .orElse(new Arrival("unknown", -1, -1, null, message.getPayload(), null));
    }

    static Arrival of(ConsumerRecord<?, byte[]> record) {
        return new Arrival(
                record.topic(),
                record.partition(),
                record.offset(),
                text(record.key()),
                record.value(),
                signature(record.headers()));
    }

    private static @Nullable String text(@Nullable Object key) {
        return key instanceof String text ? text : null;
    }

    private static byte @Nullable [] signature(Headers headers) {
        Header signature = headers.lastHeader(EventSignature.HEADER);
        return signature == null ? null : signature.value();
    }

    /** Reads the event once it is known who sent it. Not for an event loop. */
    ReceivedEvent read(EventVerifier verifier) {
        String producer = verifier.producer(topic, key, value, signature);
        return new ReceivedEvent(EventFormat.decode(value), topic, producer);
    }

    /** The same record, unchanged, for the dead-letter topic: signed for its own, so that it can be published there again. */
    ProducerRecord<String, byte[]> deadLetter(String reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topic + DEAD_LETTER_SUFFIX, key, value);
        if (signature != null) {
            letter.headers().add(EventSignature.HEADER, signature);
        }
        letter.headers().add("dead-letter-reason", reason.getBytes(UTF_8));
        letter.headers().add("dead-letter-origin", toString().getBytes(UTF_8));
        return letter;
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "@" + offset;
    }
}
