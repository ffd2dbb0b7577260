package io.mimiq.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.gateway.GatewayTest;
import io.mimiq.gateway.route.Route;
import io.mimiq.gateway.route.RouteTable;
import io.mimiq.gateway.route.Service;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDocumentTest extends GatewayTest {
    private static final Path ROOT = Path.of(System.getProperty("mimiq.root"));
    private static final Pattern REF = Pattern.compile("\"\\$ref\":\"#/components/([^\"]+)\"");

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    private static JsonObject document() {
        return new JsonObject(
                given().get("/api/openapi").then().statusCode(200).extract().asString());
    }

    private static JsonObject contractOf(Service service) throws IOException {
        return new JsonObject(
                Files.readString(ROOT.resolve(service.wireName()).resolve("src/main/resources/openapi.json")));
    }

    @Test
    void hasEveryOperationThatIsRoutedAndNoOther() throws IOException {
        JsonObject routed = new JsonObject();
        for (Service service : Service.values()) {
            JsonObject paths = contractOf(service).getJsonObject("paths");
            for (String path : paths.fieldNames()) {
                if (RouteTable.find(path)
                        .map(Route::service)
                        .filter(service::equals)
                        .isPresent()) {
                    routed.put(path, asServedBy(service, paths.getJsonObject(path)));
                }
            }
        }

        assertThat(document().getJsonObject("paths")).isEqualTo(routed);
    }

    /** Tagged with the service, with the one kind of token there is outside. */
    private static JsonObject asServedBy(Service service, JsonObject item) {
        for (String method : item.fieldNames()) {
            JsonObject operation = item.getJsonObject(method).put("tags", new JsonArray().add(service.key()));
            if (operation.containsKey("security")) {
                operation.put("security", new JsonArray().add(new JsonObject().put("bearer", new JsonArray())));
            }
        }
        return item;
    }

    @Test
    void hasTheComponentsItRefersToAndNoOther() {
        JsonObject document = document();
        JsonObject components = document.getJsonObject("components");
        Set<String> referredTo = REF.matcher(document.encode())
                .results()
                .map(ref -> ref.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> present = new TreeSet<>();
        for (String section : components.fieldNames()) {
            components.getJsonObject(section).fieldNames().forEach(name -> present.add(section + "/" + name));
        }
        referredTo.add("securitySchemes/bearer");
        assertThat(present).isEqualTo(referredTo);
    }

    @Test
    void isServedWithoutAnyService() {
        for (Service service : Service.values()) {
            services.get(service.key()).stop();
        }
        try {
            given().get("/api/openapi")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Cache-Control", "no-cache")
                    .body("openapi", equalTo("3.1.0"))
                    .body("info.version", equalTo(version))
                    .body("servers.url", equalTo(List.of("/")));
        } finally {
            for (Service service : Service.values()) {
                services.get(service.key()).start();
            }
        }
    }

    @Test
    void isReadOnly() {
        given().post("/api/openapi").then().statusCode(405).header("Allow", "GET, HEAD");
    }
}
