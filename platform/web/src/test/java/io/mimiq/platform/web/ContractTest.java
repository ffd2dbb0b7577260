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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void demandsOfARequestOnlyWhatIsValidatedOrCannotBeLeftOut() {
        assertThat(required("WriteBook")).containsExactly("pages");
        assertThat(required("Part")).containsExactly("removed");
        assertThat(schema("WriteBook")).containsEntry("additionalProperties", false);
    }

    @ParameterizedTest
    @CsvSource({"A motto,true", "'two\nlines',true", "' ',false", "'a\u0007b',false"})
    void saysWhatATextMayBe(String text, boolean isAcceptable) {
        Map<String, Object> motto = document.getMap("components.schemas.WriteBook.properties.motto");

        assertThat(motto).containsEntry("minLength", 1).containsEntry("maxLength", 40);
        assertThat(text.matches((String) motto.get("pattern"))).isEqualTo(isAcceptable);
    }

    @Test
    void anchorsPatternsOfConstraints() {
        assertThat(document.getString("components.schemas.WriteBook.properties.id.pattern"))
                .isEqualTo("^(?:[a-z]+)$");
    }

    @Test
    void saysWhatIdsAndCommonHeadersLookLike() {
        String parameters = "paths.'/api/books/{bookId}'.put.parameters.find { it.name == '%s' }";

        assertThat("book_1-a".matches(document.getString(parameters.formatted("bookId") + ".schema.pattern")))
                .isTrue();
        assertThat("a/b".matches(document.getString(parameters.formatted("bookId") + ".schema.pattern")))
                .isFalse();
        assertThat(document.getBoolean(parameters.formatted("If-Match") + ".required"))
                .isTrue();
        assertThat("\"12\"".matches(document.getString(parameters.formatted("If-Match") + ".schema.pattern")))
                .isTrue();
        assertThat("a b".matches(document.getString(parameters.formatted("Idempotency-Key") + ".schema.pattern")))
                .isFalse();
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
