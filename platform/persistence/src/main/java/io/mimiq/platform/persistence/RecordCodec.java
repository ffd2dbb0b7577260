package io.mimiq.platform.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Maps a record to a document, each component to the field of its name ({@code _id} if it has {@code @BsonId}), or, if
 * it is {@link Unwrapped}, to the fields of its own components.
 *
 * <p>An absent value is stored as an absent field, never as null. When read, an absent field becomes null for a
 * {@link Nullable} component and empty, zero or false for a collection, map or primitive; for any other component it is
 * an error. Unknown fields are skipped.
 */
final class RecordCodec<R extends Record> implements Codec<R> {
    private final Class<R> type;
    private final Constructor<R> constructor;
    private final Map<String, RecordField> fields = new LinkedHashMap<>();
    private final List<UnwrappedRecord<?>> unwrapped = new ArrayList<>();

    RecordCodec(Class<R> type, CodecRegistry registry) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].isAnnotationPresent(Unwrapped.class)) {
                unwrapped.add(UnwrappedRecord.of(i, components[i], registry));
            } else {
                RecordField field = RecordField.of(i, components[i], registry);
                fields.put(field.name(), field);
            }
        }
        this.constructor = canonicalConstructor(type, components);
        requireDistinct(names());
    }

    List<String> names() {
        List<String> names = new ArrayList<>(fields.keySet());
        unwrapped.forEach(nested -> names.addAll(nested.names()));
        return names;
    }

    private void requireDistinct(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new CodecConfigurationException(type.getSimpleName() + " has two fields of the name " + name);
            }
        }
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
        writeFields(writer, document, context);
        writer.writeEndDocument();
    }

    void writeFields(BsonWriter writer, R document, EncoderContext context) {
        for (RecordField field : fields.values()) {
            field.write(writer, document, context);
        }
        for (UnwrappedRecord<?> nested : unwrapped) {
            nested.write(writer, document, context);
        }
    }

    @Override
    public R decode(BsonReader reader, DecoderContext context) {
        Values values = new Values();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (!values.read(reader.readName(), reader, context)) {
                reader.skipValue();
            }
        }
        reader.readEndDocument();
        return values.construct();
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

    /** What was read of one record so far. */
    final class Values {
        private final @Nullable Object[] components = new @Nullable Object[fields.size() + unwrapped.size()];
        private final List<UnwrappedRecord<?>.Reading> nested = unwrapped.stream()
                .<UnwrappedRecord<?>.Reading>map(UnwrappedRecord::reading)
                .toList();
        private boolean any;

        /** False if the record has no such field. */
        boolean read(String name, BsonReader reader, DecoderContext context) {
            RecordField field = fields.get(name);
            if (field != null) {
                components[field.position()] = field.read(reader, context);
                any = true;
                return true;
            }
            return nested.stream().anyMatch(inner -> inner.read(name, reader, context));
        }

        boolean isEmpty() {
            return !any && nested.stream().allMatch(UnwrappedRecord.Reading::isEmpty);
        }

        R construct() {
            for (RecordField field : fields.values()) {
                if (components[field.position()] == null) {
                    components[field.position()] = field.absent();
                }
            }
            nested.forEach(inner -> components[inner.position()] = inner.construct());
            return RecordCodec.this.construct(components);
        }
    }
}
