package io.mimiq.platform.web.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** The records that schemas were made of. */
final class RecordTypes {
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;
    private final List<ClassInfo> records;

    RecordTypes(IndexView index) {
        this.index = index;
        this.records =
                index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
    }

    /** Throws if no record has the name: it was then made up for the second of two types with the same name. */
    ClassInfo of(String name, Schema schema) {
        Set<String> properties = schema.getProperties().keySet();
        return records.stream()
                .filter(type -> isNamed(type, name))
                .filter(type -> components(type).toList().containsAll(properties)
                        || properties.containsAll(components(type).toList()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No record is called " + name + " and has " + properties
                        + ". Bodies are records; of two with one name, give one a @Schema(name)."));
    }

    /** Fields, because that is where Jackson's annotations on a component are found; of an unwrapped one its own. */
    Stream<FieldInfo> fields(ClassInfo type) {
        return type.fields().stream()
                .filter(field -> !Modifier.isStatic(field.flags()))
                .flatMap(field -> has(field, JsonUnwrapped.class)
                        ? fields(index.getClassByName(field.type().name()))
                        : Stream.of(field));
    }

    static String nameOf(FieldInfo field) {
        AnnotationInstance renamed = field.declaredAnnotation(DotName.createSimple(JsonProperty.class));
        return renamed == null || renamed.value() == null
                ? field.name()
                : renamed.value().asString();
    }

    static boolean has(FieldInfo field, Class<? extends Annotation> annotation) {
        return field.hasDeclaredAnnotation(DotName.createSimple(annotation));
    }

    private static boolean isNamed(ClassInfo type, String name) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue given = schema == null ? null : schema.value("name");
        String own = given == null ? type.name().withoutPackagePrefix() : given.asString();
        String simple = own.substring(own.lastIndexOf('$') + 1);
        return type.typeParameters().isEmpty() ? simple.equals(name) : name.startsWith(simple);
    }

    /** The names of its components, in JSON. */
    Stream<String> components(ClassInfo type) {
        return fields(type).map(RecordTypes::nameOf);
    }
}
