package io.mimiq.platform.persistence;

import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Supports documents that are non-public records; the driver's own codec reads public ones only. Quarkus discovers this
 * class by its type and asks it before the driver's.
 */
public final class RecordCodecs implements CodecProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return type.isRecord() ? (Codec<T>) new RecordCodec<>(type.asSubclass(Record.class), registry) : null;
    }
}
