package io.mimiq.platform.persistence;

import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Lets documents be records that are not public; the driver's own codec reads only public ones. Quarkus finds this class
 * by its type and asks it before the driver's.
 */
public final class RecordCodecs implements CodecProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return type.isRecord() ? (Codec<T>) new RecordCodec<>(type.asSubclass(Record.class), registry) : null;
    }
}
