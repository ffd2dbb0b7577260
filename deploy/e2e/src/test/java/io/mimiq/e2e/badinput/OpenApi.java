package io.mimiq.e2e.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The served OpenAPI document, read into operations. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** What a stranger may call; everything else needs a token, also what is added later. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/auth/accounts",
            "POST /api/auth/sessions",
            "POST /api/auth/sessions/refresh",
            "GET /api/auth/jwks",
            "GET /api/privacy/promises",
            "GET /api/privacy/policy",
            "GET /api/openapi",
            "GET /api/docs");

    private final JsonNode document;

    OpenApi(JsonNode document) {
        this.document = document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(
                                operation(member.getKey(), path.getKey(), path.getValue(), member.getValue()))));
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    /** Methods each path answers to. */
    Map<String, Set<String>> methods() {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        operations()
                .forEach(operation -> methods.computeIfAbsent(operation.path(), path -> new TreeSet<>())
                        .add(operation.method()));
        return methods;
    }

    private Operation operation(String method, String path, JsonNode shared, JsonNode operation) {
        Map<String, JsonNode> query = new LinkedHashMap<>();
        queryParameters(shared.path("parameters"), query);
        queryParameters(operation.path("parameters"), query);
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        resolve(operation.path("requestBody"))
                .path("content")
                .properties()
                .forEach(content ->
                        bodies.put(content.getKey(), resolve(content.getValue().path("schema"))));
        String verb = method.toUpperCase(Locale.ROOT);
        return new Operation(verb, path, query, bodies, OPEN.contains(verb + " " + path));
    }

    private void queryParameters(JsonNode parameters, Map<String, JsonNode> query) {
        for (JsonNode reference : parameters) {
            JsonNode parameter = resolve(reference);
            if (parameter.path("in").asText().equals("query")) {
                query.put(parameter.path("name").asText(), resolve(parameter.path("schema")));
            }
        }
    }

    /** Follows {@code $ref} to where it leads within the document. */
    JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** The first alternative that is not null, of a schema that may be null. */
    JsonNode present(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode alternative : resolved.path(choice)) {
                if (!alternative.path("type").asText().equals("null")) {
                    return present(alternative);
                }
            }
        }
        return resolved;
    }

    /** The type of a schema, leaving null aside: OpenAPI 3.1 may give a list of types. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText();
        }
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return "null";
    }
}
