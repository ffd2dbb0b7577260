package io.mimiq.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies that fit a schema by type, to be spoilt in one place each. Every text in them holds the canary. */
public final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final OpenApi api;
    private final String canary;

    public Samples(OpenApi api, String canary) {
        this.api = api;
        this.canary = canary;
    }

    public JsonNode sample(JsonNode schema) {
        return sample(schema, 0);
    }

    private JsonNode sample(JsonNode reference, int depth) {
        JsonNode schema = api.present(reference);
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        return switch (depth > DEEPEST ? "null" : OpenApi.type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> JSON.arrayNode().add(sample(schema.path("items"), depth + 1));
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> text(schema);
            default -> schema.has("properties") ? object(schema, depth) : JSON.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), sample(property.getValue(), depth + 1)));
        return object;
    }

    private JsonNode text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> JSON.textNode("1990-05-17");
            case "date-time" -> JSON.textNode("2026-01-01T00:00:00Z");
            default -> JSON.textNode(canary);
        };
    }
}
