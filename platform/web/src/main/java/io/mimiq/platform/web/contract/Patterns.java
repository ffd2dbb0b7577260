package io.mimiq.platform.web.contract;

import org.eclipse.microprofile.openapi.models.media.Schema;

/** A constraint's pattern is for the whole text, a schema's for any part of it. */
final class Patterns {
    /** That of {@code @NotBlank}, which is for any part. */
    private static final String SOMETHING = "\\S";

    private Patterns() {}

    static void anchor(Schemas schemas) {
        schemas.all().filter(schema -> schema.getPattern() != null).forEach(Patterns::anchor);
    }

    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (!pattern.startsWith("^") && !pattern.equals(SOMETHING)) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }
}
