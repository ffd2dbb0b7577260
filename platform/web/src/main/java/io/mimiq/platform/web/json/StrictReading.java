package io.mimiq.platform.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Reads requests strictly: an unknown or duplicate field, or a number where a string belongs, is refused instead of
 * guessed at. Responses of other services and events use the application's tolerant mapper, so that they can evolve.
 */
@Provider
@Singleton
@ConstrainedTo(RuntimeType.SERVER)
public class StrictReading implements ContextResolver<ObjectMapper> {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_STRING = 16 * 1024 * 1024;

    private final ObjectMapper strict;

    StrictReading(ObjectMapper application) {
        this.strict = strict(application);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }

    private static ObjectMapper strict(ObjectMapper application) {
        JsonFactory factory = application
                .getFactory()
                .rebuild()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        ObjectMapper mapper = application.copyWith(factory);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return allowNoScalarCoercion(mapper);
    }

    @SuppressWarnings("deprecation") // its replacement exists only on the builder, and this mapper is a copy
    private static ObjectMapper allowNoScalarCoercion(ObjectMapper mapper) {
        return mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    }
}
