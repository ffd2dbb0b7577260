package io.mimiq.gateway.openapi;

import io.mimiq.gateway.route.RouteTable;
import io.mimiq.gateway.route.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several OpenAPI 3.1 documents as one. A path is taken only from the service that the gateway routes it to, so the
 * document says nothing that is not true outside. Components that are the same everywhere are kept once; where two
 * services mean different things by one name, each gets its own.
 */
final class OpenApiMerge {
    private static final String SCHEME = "bearer";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Map<Service, JsonObject> documents;
    private final Components components;
    private final Set<String> operationIds = new HashSet<>();

    private OpenApiMerge(Map<Service, JsonObject> documents) {
        this.documents = documents;
        this.components = new Components(documents);
    }

    static JsonObject merge(Map<Service, JsonObject> documents, List<Service> unavailable, String version) {
        return new OpenApiMerge(documents).merged(unavailable, version);
    }

    private JsonObject merged(List<Service> unavailable, String version) {
        JsonObject paths = new JsonObject();
        JsonArray tags = new JsonArray();
        documents.forEach((service, document) -> {
            tags.add(new JsonObject().put("name", service.key()).put("description", service.purpose()));
            paths.mergeIn(pathsOf(service, document));
        });
        JsonObject merged = new JsonObject()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        new JsonObject()
                                .put("title", "Mimiq")
                                .put("version", version)
                                .put("description", "Keeps a person's or team's knowledge current and provable."))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("tags", tags)
                .put("paths", paths)
                .put("components", components.neededBy(paths).put("securitySchemes", securitySchemes()));
        if (!unavailable.isEmpty()) {
            List<String> names = new ArrayList<>();
            unavailable.forEach(service -> names.add(service.wireName()));
            merged.put("x-mimiq-unavailable", new JsonArray(names));
        }
        return merged;
    }

    private JsonObject pathsOf(Service service, JsonObject document) {
        JsonObject own = new JsonObject();
        JsonObject paths = document.getJsonObject("paths", new JsonObject());
        for (String path : new TreeSet<>(paths.fieldNames())) {
            boolean routedHere = RouteTable.find(path)
                    .filter(route -> route.service() == service)
                    .isPresent();
            if (routedHere) {
                JsonObject item = components.renamed(service, paths.getJsonObject(path));
                METHODS.stream().filter(item::containsKey).forEach(method -> tidy(service, item.getJsonObject(method)));
                own.put(path, item);
            }
        }
        return own;
    }

    private void tidy(Service service, JsonObject operation) {
        operation.put("tags", new JsonArray().add(service.key()));
        operation.remove("servers");
        String id = operation.getString("operationId");
        if (id != null && !operationIds.add(id)) {
            String unique = service.key() + "_" + id;
            operationIds.add(unique);
            operation.put("operationId", unique);
        }
        if (operation.containsKey("security")) {
            operation.put("security", security(operation.getJsonArray("security")));
        }
    }

    /** One kind of token opens every service, whatever each calls it. */
    private static JsonArray security(JsonArray declared) {
        boolean open = declared.isEmpty() || declared.contains(new JsonObject());
        return open ? new JsonArray() : new JsonArray().add(new JsonObject().put(SCHEME, new JsonArray()));
    }

    private static JsonObject securitySchemes() {
        return new JsonObject()
                .put(
                        SCHEME,
                        new JsonObject()
                                .put("type", "http")
                                .put("scheme", "bearer")
                                .put("bearerFormat", "JWT")
                                .put("description", "Access token from POST /api/auth/sessions"));
    }
}
