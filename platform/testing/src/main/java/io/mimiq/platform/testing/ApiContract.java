package io.mimiq.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A service's OpenAPI document, by which a stand-in of that service checks every exchange: neither what it hears nor
 * what it says may differ from the real service.
 */
public final class ApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    private ApiContract(JsonNode document) {
        this.document = document;
    }

    /** The contract of a service, such as {@code knowledge-service}. */
    public static ApiContract of(String service) {
        Path root = Path.of(System.getProperty("mimiq.root", ".."));
        try {
            return new ApiContract(JSON.readTree(root.resolve(service)
                    .resolve("src/main/resources/openapi.json")
                    .toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What of an exchange contradicts the contract, one line each; nothing if it fits. A request that was refused may
     * itself contradict it.
     *
     * @param request the JSON of the request; empty or null if it has no body
     * @param response the JSON of the response; empty or null if it has no body
     */
    public List<String> violations(
            String method, String path, @Nullable String request, int status, @Nullable String response) {
        JsonNode operation = operation(method, path);
        if (operation.isMissingNode()) {
            return List.of(method + " " + path + " is not in the contract");
        }
        List<String> violations = new ArrayList<>();
        if (status < 400) {
            check("request", operation.at("/requestBody/content"), "application/json", request, violations);
        }
        JsonNode responses = operation.path("responses");
        JsonNode answer = responses.path(responses.has(String.valueOf(status)) ? String.valueOf(status) : "default");
        if (status < 400 && !responses.has(String.valueOf(status))) {
            violations.add("status " + status + " is not in the contract");
        } else {
            String mediaType = status < 400 ? "application/json" : "application/problem+json";
            check("response", answer.path("content"), mediaType, response, violations);
        }
        return violations.stream()
                .map(violation -> method + " " + path + " " + status + ": " + violation)
                .toList();
    }

    private JsonNode operation(String method, String path) {
        List<String> templates = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(templates::add);
        return templates.stream()
                .filter(template -> path.matches(template.replaceAll("\\{[^/]+}", "[^/]+")))
                .min(Comparator.comparingInt(template -> template.split("\\{", -1).length))
                .map(template -> document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT)))
                .orElse(JSON.missingNode());
    }

    private void check(
            String what, JsonNode content, String mediaType, @Nullable String body, List<String> violations) {
        boolean empty = body == null || body.isEmpty();
        if (!content.has(mediaType)) {
            if (!empty) {
                violations.add(what + " has a body");
            }
        } else if (empty) {
            violations.add(what + " has no body");
        } else {
            try {
                schema(content.path(mediaType).path("schema")).validate(JSON.readTree(body)).stream()
                        .map(ValidationMessage::getMessage)
                        .forEach(message -> violations.add(what + " " + message));
            } catch (JsonProcessingException e) {
                violations.add(what + " is not JSON");
            }
        }
    }

    /** References in a schema are relative to the whole document, so it comes along. */
    private JsonSchema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, found -> {
            ObjectNode complete = found.deepCopy();
            complete.set("components", document.path("components"));
            return SCHEMAS.getSchema(complete);
        });
    }
}
