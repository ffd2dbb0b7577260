package io.mimiq.platform.persistence;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
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
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** One component of a record, mapped to a document field. */
record RecordField(
        int position,
        String name,
        Method accessor,
        Codec<Object> codec,
        @Nullable Object whenAbsent,
        boolean required) {
    private static final Map<Class<?>, Object> ABSENT_PRIMITIVE =
            Map.of(boolean.class, false, int.class, 0, long.class, 0L, double.class, 0.0);
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            boolean.class, Boolean.class, int.class, Integer.class, long.class, Long.class, double.class, Double.class);

    static RecordField of(int position, RecordComponent component, CodecRegistry registry) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Object whenAbsent = nullable ? null : whenAbsent(component.getType());
        return new RecordField(
                position,
                accessor.isAnnotationPresent(BsonId.class) ? "_id" : component.getName(),
                accessor,
                codec(component.getGenericType(), registry),
                whenAbsent,
                !nullable && whenAbsent == null);
    }

    private static @Nullable Object whenAbsent(Class<?> type) {
        if (type == List.class || type == Collection.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        return type == Map.class ? Map.of() : ABSENT_PRIMITIVE.get(type);
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(Type type, CodecRegistry registry) {
        if (type instanceof ParameterizedType generic) {
            return registry.get((Class<Object>) generic.getRawType(), List.of(generic.getActualTypeArguments()));
        }
        Class<?> plain = (Class<?>) type;
        return (Codec<Object>) registry.get(BOXED.getOrDefault(plain, plain));
    }

    void write(BsonWriter writer, Record document, EncoderContext context) {
        Object value = value(document);
        if (value != null) {
            writer.writeName(name);
            context.encodeWithChildContext(codec, writer, value);
        }
    }

    private @Nullable Object value(Record document) {
        try {
            return accessor.invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new CodecConfigurationException("The field " + name + " cannot be read", e);
        }
    }

    @Nullable Object read(BsonReader reader, DecoderContext context) {
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        return context.decodeWithChildContext(codec, reader);
    }

    @Nullable Object absent() {
        if (required) {
            throw new CodecConfigurationException(
                    "A stored " + accessor.getDeclaringClass().getSimpleName() + " lacks the field " + name);
        }
        return whenAbsent;
    }
}
