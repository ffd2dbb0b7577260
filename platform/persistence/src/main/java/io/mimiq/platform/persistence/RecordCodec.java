package io.mimiq.platform.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Maps a record to a document, each component to the field of its name ({@code _id} if it has {@code @BsonId}).
 *
 * <p>An absent value is stored as an absent field, never as null. When read, an absent field becomes null for a
 * {@link Nullable} component and empty, zero or false for a collection, map or primitive; for any other component it is
 * an error. Unknown fields are skipped.
 */
final class RecordCodec<R extends Record> implements Codec<R> {
    private final Class<R> type;
    private final Constructor<R> constructor;
    private final Map<String, RecordField> fields = new LinkedHashMap<>();

    RecordCodec(Class<R> type, CodecRegistry registry) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            RecordField field = RecordField.of(i, components[i], registry);
            fields.put(field.name(), field);
        }
        this.constructor = canonicalConstructor(type, components);
    }

    private static <R extends Record> Constructor<R> canonicalConstructor(Class<R> type, RecordComponent[] components) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new CodecConfigurationException("Every record has a canonical constructor", e);
        }
    }

    @Override
    public Class<R> getEncoderClass() {
        return type;
    }

    @Override
    public void encode(BsonWriter writer, R document, EncoderContext context) {
        writer.writeStartDocument();
        for (RecordField field : fields.values()) {
            field.write(writer, document, context);
        }
        writer.writeEndDocument();
    }

    @Override
    public R decode(BsonReader reader, DecoderContext context) {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            RecordField field = fields.get(reader.readName());
            if (field == null) {
                reader.skipValue();
            } else {
                values[field.position()] = field.read(reader, context);
            }
        }
        reader.readEndDocument();
        for (RecordField field : fields.values()) {
            if (values[field.position()] == null) {
                values[field.position()] = field.absent();
            }
        }
        return construct(values);
    }

    private R construct(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new CodecConfigurationException("A stored " + type.getSimpleName() + " is not valid", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new CodecConfigurationException("A " + type.getSimpleName() + " cannot be made", e);
        }
    }
}
