package io.mimiq.platform.web.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jspecify.annotations.Nullable;

/**
 * Declares what a response always contains. A record component without {@code @Nullable} is never omitted. A component
 * with it is omitted when null, unless it is declared to be always included. Types that requests use too keep what Bean
 * Validation demands, because a request may omit what has a default.
 */
final class AnsweredRecords {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final RecordTypes records;

    AnsweredRecords(RecordTypes records) {
        this.records = records;
    }

    void require(Schemas schemas) {
        Set<String> asked = schemas.namesAsked();
        Set<String> answered = schemas.namesAnswered();
        schemas.named().forEach((name, schema) -> {
            if (schema.getProperties() != null && answered.contains(name) && !asked.contains(name)) {
                records.fields(records.of(name, schema)).forEach(field -> require(field, schema));
            }
        });
    }

    private static void require(FieldInfo field, Schema schema) {
        String name = RecordTypes.nameOf(field);
        Schema property = schema.getProperties().get(name);
        if (property == null) {
            return;
        }
        boolean nullable = field.type().hasAnnotation(NULLABLE);
        if (nullable && isAlwaysIncluded(field)) {
            schema.addProperty(name, orNull(property));
        }
        if (!nullable || isAlwaysIncluded(field)) {
            if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                schema.addRequired(name);
            }
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            return schema.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static boolean isAlwaysIncluded(FieldInfo field) {
        return Stream.<AnnotationTarget>of(field, field.declaringClass())
                .map(target -> target.declaredAnnotation(DotName.createSimple(JsonInclude.class)))
                .anyMatch(include -> include != null
                        && include.value() != null
                        && include.value().asEnum().equals(JsonInclude.Include.ALWAYS.name()));
    }
}
