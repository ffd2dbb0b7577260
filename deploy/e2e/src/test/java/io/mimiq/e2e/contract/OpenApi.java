package io.mimiq.e2e.contract;

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
public final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final Set<String> DATES = Set.of("date", "date-time");

    /** What a stranger may call; everything else needs a token, also what is added later. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/auth/accounts",
            "POST /api/auth/sessions",
            "POST /api/auth/sessions/refresh",
            "GET /api/auth/jwks",
            "GET /api/privacy/jwks",
            "GET /api/privacy/promises",
            "GET /api/privacy/receipts/{id}",
            "GET /api/privacy/receipts/{id}/jws",
            "GET /api/privacy/policy",
            "GET /api/openapi",
            "GET /api/docs");

    private final JsonNode document;

    public OpenApi(JsonNode document) {
        this.document = document;
    }

    public List<Operation> operations() {
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
    public Map<String, Set<String>> methods() {
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
        return new Operation(verb, path, query, headers(operation), bodies, OPEN.contains(verb + " " + path));
    }

    private Set<String> headers(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolve(reference);
            if (parameter.path("in").asText().equals("header")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    private void queryParameters(JsonNode parameters, Map<String, JsonNode> query) {
        for (JsonNode reference : parameters) {
            JsonNode parameter = resolve(reference);
            if (parameter.path("in").asText().equals("query")) {
                query.put(parameter.path("name").asText(), resolve(parameter.path("schema")));
            }
        }
    }

    /** Names of all headers that any operation documents as a parameter. */
    public Set<String> headers() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (JsonNode parameter : document.findValues("parameters")) {
            parameter.forEach(reference -> {
                JsonNode resolved = resolve(reference);
                if (resolved.path("in").asText().equals("header")) {
                    names.add(resolved.path("name").asText());
                }
            });
        }
        return names;
    }

    /** The fields of the operation's JSON body that take text of any kind: {@code sections[].heading}. */
    public List<String> texts(Operation operation) {
        List<String> texts = new ArrayList<>();
        texts(operation.jsonSchema(), "", texts);
        return texts;
    }

    private void texts(JsonNode reference, String name, List<String> texts) {
        JsonNode schema = present(reference);
        if (schema.has("properties")) {
            String prefix = name.isEmpty() ? "" : name + ".";
            schema.path("properties")
                    .properties()
                    .forEach(property -> texts(property.getValue(), prefix + property.getKey(), texts));
        } else if (schema.has("items")) {
            texts(schema.path("items"), name + "[]", texts);
        } else if (type(schema).equals("string") && !schema.has("enum") && !DATES.contains(format(schema))) {
            texts.add(name);
        }
    }

    private static String format(JsonNode schema) {
        return schema.path("format").asText();
    }

    /** Follows {@code $ref} to where it leads within the document. */
    public JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** The first alternative that is not null, of a schema that may be null. */
    public JsonNode present(JsonNode schema) {
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
    public static String type(JsonNode schema) {
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
