package io.mimiq.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the document says of {@link ContractResource}. */
@QuarkusTest
@WithTestResource(TestWorld.class)
class ContractTest {
    private static final String PROBLEM = "application/problem+json";

    private JsonPath document = JsonPath.from("{}");

    @BeforeEach
    void read() {
        document = given().queryParam("format", "json")
                .get("/q/generated-openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> schema(String name) {
        return document.getMap("components.schemas." + name);
    }

    private List<String> required(String name) {
        return document.getList("components.schemas." + name + ".required", String.class);
    }

    @Test
    void requiresOfAnAnswerWhatIsNeverLeftOut() {
        assertThat(required("Book"))
                .containsExactlyInAnyOrder("id", "pages", "printedAt", "sub_title", "wantedAt", "first");
    }

    @Test
    void saysWhatMayBeNullRatherThanLeftOut() {
        assertThat(required("PageBook")).containsExactlyInAnyOrder("items", "nextCursor");
        assertThat(document.getList("components.schemas.PageBook.properties.nextCursor.type"))
                .containsExactly("string", "null");
        assertThat(document.getList("components.schemas.Book.properties.wantedAt.anyOf"))
                .containsExactly(Map.of("$ref", "#/components/schemas/Shelf"), Map.of("type", "null"));
    }

    @Test
    void looksThroughWhatIsUnwrapped() {
        assertThat(required("FullBookView")).containsExactlyInAnyOrder("id", "chapters");
    }

    @Test
    void demandsOfARequestOnlyWhatIsValidated() {
        assertThat(schema("WriteBook")).doesNotContainKey("required");
        assertThat(schema("Part")).doesNotContainKey("required");
    }

    @Test
    void writesPlainTypesWhereTheyAreUsed() {
        assertThat(document.getMap("components.schemas")).doesNotContainKeys("Instant", "LocalDate");
        assertThat(document.getString("components.schemas.Book.properties.printedAt.format"))
                .isEqualTo("date-time");
        assertThat(document.getString("components.schemas.Book.properties.soldOn.format"))
                .isEqualTo("date");
    }

    @Test
    void saysEachValueOnceAndThatItIsText() {
        assertThat(schema("Shelf")).isEqualTo(Map.of("type", "string", "enum", List.of("front", "back")));
        assertThat(document.getMap("paths.'/api/books'.get.parameters.find { it.name == 'age' }.schema"))
                .isEqualTo(Map.of("type", "string", "enum", List.of("new", "old")));
    }

    @Test
    void callsAPageAfterItsItems() {
        assertThat(document.getMap("paths.'/api/books'.get.responses.200.content"))
                .isEqualTo(
                        Map.of("application/json", Map.of("schema", Map.of("$ref", "#/components/schemas/PageBook"))));
    }

    @Test
    void saysThatEveryErrorIsAProblem() {
        Map<String, Map<String, Object>> responses = document.getMap("paths.'/api/books'.post.responses");

        assertThat(responses).containsKeys("200", "401", "403", "404", "default");
        responses.forEach((status, response) -> {
            if (!status.equals("200")) {
                assertThat(response)
                        .as(status)
                        .containsEntry(
                                "content",
                                Map.of(PROBLEM, Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
            }
        });
        assertThat(required("Problem")).containsExactlyInAnyOrder("type", "title", "status");
        assertThat(required("Violation")).containsExactlyInAnyOrder("field", "message");
    }

    @Test
    void leavesOutWhatOnlyOtherServicesUse() {
        assertThat(document.getMap("components.schemas")).containsKey("Book").doesNotContainKey("Loan");
    }

    @Test
    void knowsThatHeadersAreText() {
        assertThat(document.getString("paths.'/api/books'.post.responses.200.headers.ETag.schema.type"))
                .isEqualTo("string");
    }
}
