package io.mimiq.knowledge.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;

/** The schemas in an archive, by which it is checked. */
final class ArchiveSchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final OpenedArchive archive;
    private final JsonNode records;

    ArchiveSchemas(OpenedArchive archive) {
        this.archive = archive;
        this.records = OpenedArchive.parse(archive.text("schema/records.schema.json"));
    }

    /** What of the archive contradicts them, one line each. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        JsonSchema manifest = FACTORY.getSchema(archive.text("schema/manifest.schema.json"));
        check("manifest.json", manifest, archive.record("manifest.json"), violations);
        for (String name : archive.names()) {
            if (name.endsWith(".jsonl") || name.startsWith("topics/") && name.matches("topics/[^/]+/[a-z]+\\.json")) {
                JsonSchema schema = schemaOf(name, violations);
                archive.records(name).forEach(record -> check(name, schema, record, violations));
            }
        }
        return violations;
    }

    private JsonSchema schemaOf(String name, List<String> violations) {
        JsonNode ref = records.path("files").path(name.replaceFirst("^topics/[^/]+/", "topics/*/"));
        if (ref.isMissingNode()) {
            violations.add(name + " has no schema");
            return FACTORY.getSchema("{}");
        }
        ObjectNode schema = ref.deepCopy();
        schema.set("$defs", records.path("$defs"));
        return FACTORY.getSchema(schema);
    }

    private static void check(String name, JsonSchema schema, JsonNode record, List<String> violations) {
        schema.validate(record).stream()
                .map(ValidationMessage::getMessage)
                .forEach(message -> violations.add(name + ": " + message));
    }
}
