package io.mimiq.platform.web.contract;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Type;

/** Declares what is demanded of a request's body beyond what Bean Validation's own constraints say. */
final class AskedRecords {
    private static final DotName TEXT = DotName.createSimple(Text.class);
    private static final String CONTROLS = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f";
    private static final String ANY = "^[^" + CONTROLS + "]*$";
    private static final String NOT_BLANK = "^[^" + CONTROLS + "]*[^\\s" + CONTROLS + "][^" + CONTROLS + "]*$";

    /** What has one, however many others. */
    private static final String SEEN = "^[\\s\\S]*[^\\s" + CONTROLS + "][\\s\\S]*$";

    private static final String CLEANED = "x-cleaned";
    private static final String BINARY = "binary";

    private final RecordTypes records;

    AskedRecords(RecordTypes records) {
        this.records = records;
    }

    void declare(Schemas schemas) {
        Map<String, Schema> named = schemas.named();
        schemas.namesAsked().forEach(name -> {
            Schema schema = named.get(name);
            if (schema != null && schema.getProperties() != null) {
                declare(records.of(name, schema), schema);
            }
        });
        schemas.all().filter(schema -> schema.getProperties() != null).forEach(AskedRecords::requireFiles);
    }

    /** A method that only validates is no property of it. */
    private void declare(ClassInfo type, Schema schema) {
        List<String> components = records.components(type).toList();
        schema.setAdditionalPropertiesBoolean(false);
        List.copyOf(schema.getProperties().keySet()).stream()
                .filter(property -> !components.contains(property))
                .forEach(schema::removeProperty);
        records.fields(type).forEach(field -> declare(field, schema));
    }

    private static void requireFiles(Schema form) {
        form.getProperties().forEach((name, property) -> {
            if (BINARY.equals(property.getFormat()) && !isRequired(form, name)) {
                form.addRequired(name);
            }
        });
    }

    private static void declare(FieldInfo field, Schema schema) {
        String name = RecordTypes.nameOf(field);
        Schema property = schema.getProperties().get(name);
        if (property == null) {
            return;
        }
        if (field.type().kind() == Type.Kind.PRIMITIVE && !isRequired(schema, name)) {
            schema.addRequired(name);
        }
        if (RecordTypes.has(field, AssertTrue.class)) {
            property.setConstValue(true);
        }
        if (RecordTypes.has(field, Email.class)) {
            property.setFormat("email");
        }
        if (field.hasAnnotation(TEXT)) {
            declare(Objects.requireNonNull(field.annotation(TEXT)), property);
        }
        if ("int32".equals(property.getFormat())) {
            declareRange(property);
        }
    }

    private static void declare(AnnotationInstance text, Schema property) {
        AnnotationValue blank = text.value("blank");
        boolean mayBeBlank = blank != null && blank.asBoolean();
        property.setMaxLength(text.value("max").asInt());
        if (!mayBeBlank) {
            property.setMinLength(1);
        }
        if (property.getPattern() == null) {
            property.setPattern(pattern(mayBeBlank, property.hasExtension(CLEANED)));
        }
    }

    private static String pattern(boolean mayBeBlank, boolean isCleaned) {
        if (isCleaned) {
            return SEEN;
        }
        return mayBeBlank ? ANY : NOT_BLANK;
    }

    private static void declareRange(Schema number) {
        if (number.getMinimum() == null) {
            number.setMinimum(BigDecimal.valueOf(Integer.MIN_VALUE));
        }
        if (number.getMaximum() == null) {
            number.setMaximum(BigDecimal.valueOf(Integer.MAX_VALUE));
        }
    }

    private static boolean isRequired(Schema schema, String name) {
        return schema.getRequired() != null && schema.getRequired().contains(name);
    }
}
