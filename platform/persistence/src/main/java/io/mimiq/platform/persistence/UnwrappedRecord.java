package io.mimiq.platform.persistence;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** A component whose record's fields are stored beside the others ({@link Unwrapped}). */
final class UnwrappedRecord<N extends Record> {
    private final int position;
    private final boolean nullable;
    private final Method accessor;
    private final RecordCodec<N> codec;

    private UnwrappedRecord(int position, boolean nullable, Method accessor, RecordCodec<N> codec) {
        this.position = position;
        this.nullable = nullable;
        this.accessor = accessor;
        this.codec = codec;
    }

    static UnwrappedRecord<?> of(int position, RecordComponent component, CodecRegistry registry) {
        return of(position, component, component.getType().asSubclass(Record.class), registry);
    }

    private static <N extends Record> UnwrappedRecord<N> of(
            int position, RecordComponent component, Class<N> type, CodecRegistry registry) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new UnwrappedRecord<>(
                position,
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                accessor,
                new RecordCodec<>(type, registry));
    }

    List<String> names() {
        return codec.names();
    }

    void write(BsonWriter writer, Record document, EncoderContext context) {
        Object nested = value(document);
        if (nested != null) {
            codec.writeFields(writer, codec.getEncoderClass().cast(nested), context);
        }
    }

    private @Nullable Object value(Record document) {
        try {
            return accessor.invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new CodecConfigurationException("The component " + accessor.getName() + " cannot be read", e);
        }
    }

    Reading reading() {
        return new Reading();
    }

    /** What was read of the nested record so far. */
    final class Reading {
        private final RecordCodec<N>.Values values = codec.new Values();

        int position() {
            return position;
        }

        boolean read(String name, BsonReader reader, DecoderContext context) {
            return values.read(name, reader, context);
        }

        boolean isEmpty() {
            return values.isEmpty();
        }

        @Nullable N construct() {
            return nullable && values.isEmpty() ? null : values.construct();
        }
    }
}
