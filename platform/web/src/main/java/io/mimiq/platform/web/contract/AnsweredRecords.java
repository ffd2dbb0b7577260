package io.mimiq.platform.web.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Declares what a response always contains. A record component without {@code @Nullable} is never omitted. A component
 * with it is omitted when null, unless it is declared to be always included. Types that requests use too keep what Bean
 * Validation demands, because a request may omit what has a default.
 */
final class AnsweredRecords {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;
    private final List<ClassInfo> records;

    AnsweredRecords(IndexView index) {
        this.index = index;
        this.records =
                index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
    }

    void require(Schemas schemas) {
        Set<String> asked = schemas.namesAsked();
        Set<String> answered = schemas.namesAnswered();
        schemas.named().forEach((name, schema) -> {
            if (schema.getProperties() != null && answered.contains(name) && !asked.contains(name)) {
                require(recordOf(name, schema), schema);
            }
        });
    }

    private void require(ClassInfo type, Schema schema) {
        fields(type).forEach(field -> {
            if (has(field, JsonUnwrapped.class)) {
                require(index.getClassByName(field.type().name()), schema);
            } else {
                require(field, schema);
            }
        });
    }

    private static void require(FieldInfo field, Schema schema) {
        String name = nameOf(field);
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

    /** Throws if no record has the name: it was then made up for the second of two types with the same name. */
    private ClassInfo recordOf(String name, Schema schema) {
        Set<String> properties = schema.getProperties().keySet();
        return records.stream()
                .filter(type -> isNamed(type, name))
                .filter(type -> properties(type).toList().containsAll(properties))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No record is called " + name + " and has " + properties
                        + ". Answers are records; of two with one name, give one a @Schema(name)."));
    }

    private static boolean isNamed(ClassInfo type, String name) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue given = schema == null ? null : schema.value("name");
        String own = given == null ? type.name().withoutPackagePrefix() : given.asString();
        String simple = own.substring(own.lastIndexOf('$') + 1);
        return type.typeParameters().isEmpty() ? simple.equals(name) : name.startsWith(simple);
    }

    private Stream<String> properties(ClassInfo type) {
        return fields(type)
                .flatMap(field -> has(field, JsonUnwrapped.class)
                        ? properties(index.getClassByName(field.type().name()))
                        : Stream.of(nameOf(field)));
    }

    /** Uses fields, because that is where Jackson's annotations on a component are found. */
    private static Stream<FieldInfo> fields(ClassInfo type) {
        return type.fields().stream().filter(field -> !Modifier.isStatic(field.flags()));
    }

    private static String nameOf(FieldInfo field) {
        AnnotationInstance renamed = field.declaredAnnotation(DotName.createSimple(JsonProperty.class));
        return renamed == null || renamed.value() == null
                ? field.name()
                : renamed.value().asString();
    }

    private static boolean isAlwaysIncluded(FieldInfo field) {
        return Stream.<AnnotationTarget>of(field, field.declaringClass())
                .map(target -> target.declaredAnnotation(DotName.createSimple(JsonInclude.class)))
                .anyMatch(include -> include != null
                        && include.value() != null
                        && include.value().asEnum().equals(JsonInclude.Include.ALWAYS.name()));
    }

    private static boolean has(FieldInfo field, Class<? extends Annotation> annotation) {
        return field.hasDeclaredAnnotation(DotName.createSimple(annotation));
    }
}
