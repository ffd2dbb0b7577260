package io.mimiq.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.gateway.route.Service;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {
    private final Map<Service, JsonObject> documents = new EnumMap<>(Service.class);

    private JsonObject merged(Service... unavailable) {
        return OpenApiMerge.merge(documents, List.of(unavailable), "1.2.3");
    }

    private static Object at(JsonObject document, String pointer) {
        return JsonPointer.from(pointer).queryJson(document);
    }

    @Test
    void keepsEachServicesOwnPublicPaths() {
        documents.put(Service.KNOWLEDGE, new JsonObject("""
                        {"paths": {
                          "/api/topics/{topicId}/knowledge": {"get": {"tags": ["Knowledge Resource"], "operationId": "read"}},
                          "/api/topics/{topicId}/messages": {"get": {}},
                          "/internal/users/{userId}/topics/{topicId}": {"get": {}},
                          "/oauth2/token": {"post": {}},
                          "/q/health": {"get": {}},
                          "/other": {"get": {}}}}"""));
        documents.put(Service.USAGE, new JsonObject("""
                        {"servers": [{"url": "http://10.0.0.1:8085"}],
                         "paths": {"/api/usage": {"get": {"operationId": "read", "servers": [{"url": "http://x"}]}}}}"""));

        JsonObject merged = merged();

        assertThat(merged.getJsonObject("paths").fieldNames())
                .containsExactly("/api/topics/{topicId}/knowledge", "/api/usage");
        assertThat(at(merged, "/paths/~1api~1topics~1{topicId}~1knowledge/get/tags/0"))
                .isEqualTo("knowledge");
        assertThat(at(merged, "/paths/~1api~1topics~1{topicId}~1knowledge/get/operationId"))
                .isEqualTo("read");
        assertThat(at(merged, "/paths/~1api~1usage/get/operationId")).isEqualTo("usage_read");
        assertThat(at(merged, "/servers/0/url")).isEqualTo("/");
        assertThat(at(merged, "/info/version")).isEqualTo("1.2.3");
        assertThat(at(merged, "/openapi")).isEqualTo("3.1.0");
        assertThat(merged.encode())
                .doesNotContain("10.0.0.1")
                .doesNotContain("internal")
                .doesNotContain("oauth2");
        assertThat(merged.containsKey("x-mimiq-unavailable")).isFalse();
    }

    @Test
    void sharesWhatIsTheSameAndNamesApartWhatIsNot() {
        documents.put(Service.KNOWLEDGE, withSchemas("string"));
        documents.put(Service.USAGE, withSchemas("integer"));

        JsonObject merged = merged();

        assertThat(merged.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactlyInAnyOrder(
                        "Problem",
                        "knowledge.Item",
                        "usage.Item",
                        "knowledge.Page",
                        "usage.Page",
                        "knowledge.Book",
                        "usage.Book");
        assertThat(at(merged, "/components/schemas/usage.Page/properties/items/items/$ref"))
                .isEqualTo("#/components/schemas/usage.Item");
        assertThat(at(merged, "/components/schemas/knowledge.Book/allOf/0/$ref"))
                .isEqualTo("#/components/schemas/knowledge.Page");
        assertThat(at(merged, "/paths/~1api~1usage/get/responses/200/content/application~1json/schema/$ref"))
                .isEqualTo("#/components/schemas/usage.Page");
        assertThat(at(merged, "/paths/~1api~1usage/get/responses/404/$ref")).isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void leavesOutWhatOnlyServicesUseAmongThemselves() {
        documents.put(Service.KNOWLEDGE, new JsonObject("""
                        {"paths": {
                           "/api/topics": {"get": {"schema": {"$ref": "#/components/schemas/Topic"}}},
                           "/internal/x": {"get": {"schema": {"$ref": "#/components/schemas/Inside"}}}},
                         "components": {"schemas": {"Topic": {"type": "object"}, "Inside": {"type": "object"}}}}"""));

        assertThat(merged().getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactly("Topic");
    }

    @Test
    void hasOneSecurityScheme() {
        documents.put(Service.USAGE, new JsonObject("""
                        {"paths": {"/api/usage": {
                           "get": {"security": [{"SecurityScheme": []}]}, "put": {"security": []}, "post": {}}},
                         "components": {"securitySchemes": {"SecurityScheme": {"type": "openIdConnect"}}}}"""));

        JsonObject merged = merged();

        assertThat(at(merged, "/paths/~1api~1usage/get/security")).hasToString("[{\"bearer\":[]}]");
        assertThat(at(merged, "/paths/~1api~1usage/put/security")).hasToString("[]");
        assertThat(merged.getJsonObject("components")
                        .getJsonObject("securitySchemes")
                        .fieldNames())
                .containsExactly("bearer");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(merged(Service.AUTH, Service.USAGE).getJsonArray("x-mimiq-unavailable"))
                .containsExactly("auth-service", "usage-service");
    }

    private static JsonObject withSchemas(String itemType) {
        String path = itemType.equals("string") ? "/api/topics" : "/api/usage";
        return new JsonObject("""
                {"paths": {"%s": {"get": {"responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}},
                    "201": {"$ref": "#/components/schemas/Book"},
                    "404": {"$ref": "#/components/schemas/Problem"}}}}},
                 "components": {"schemas": {
                    "Problem": {"type": "object"},
                    "Item": {"type": "%s"},
                    "Page": {"properties": {"items": {"items": {"$ref": "#/components/schemas/Item"}}}},
                    "Book": {"allOf": [{"$ref": "#/components/schemas/Page"}]}}}}""".formatted(path, itemType));
    }
}
