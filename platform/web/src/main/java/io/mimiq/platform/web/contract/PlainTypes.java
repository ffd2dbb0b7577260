package io.mimiq.platform.web.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Inlines named types that are plain text, such as an instant; their names add nothing. */
final class PlainTypes {
    private PlainTypes() {}

    static void inline(Schemas schemas) {
        schemas.all().filter(schema -> schema.getEnumeration() != null).forEach(PlainTypes::tidyValues);
        Map<String, Schema> named = schemas.named();
        schemas.all().forEach(schema -> {
            Schema meant = named.get(Schemas.target(schema));
            if (meant != null && isPlain(meant)) {
                replace(schema, meant);
            }
        });
        named.values().removeIf(PlainTypes::isPlain);
        schemas.keep(named);
    }

    private static void replace(Schema schema, Schema meant) {
        schema.setRef(null);
        schema.setType(meant.getType());
        schema.setFormat(meant.getFormat());
        if (schema.getDescription() == null) {
            schema.setDescription(meant.getDescription());
        }
        if (schema.getExamples() == null) {
            schema.setExamples(meant.getExamples());
        }
    }

    private static boolean isPlain(Schema schema) {
        return schema.getRef() == null
                && schema.getEnumeration() == null
                && List.of(SchemaType.STRING).equals(schema.getType());
    }

    /**
     * Two enum constants may have the same JSON form, and an annotation that lists values may omit that they are text.
     */
    private static void tidyValues(Schema schema) {
        schema.setEnumeration(schema.getEnumeration().stream().distinct().toList());
        if (schema.getType() == null && schema.getEnumeration().stream().allMatch(String.class::isInstance)) {
            schema.addType(SchemaType.STRING);
        }
    }
}
