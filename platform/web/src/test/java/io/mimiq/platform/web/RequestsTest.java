package io.mimiq.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestWorld.class)
class RequestsTest {
    @Test
    void returnsTheRequestIdItWasGiven() {
        given().header(RequestId.HEADER, "6f1c1f0e-7b0e-4c0b-9d6b-3a4f0d2c1b7e")
                .get("/public/list")
                .then()
                .header(RequestId.HEADER, equalTo("6f1c1f0e-7b0e-4c0b-9d6b-3a4f0d2c1b7e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "anna.example-4711", "<script>", "äöü"})
    void replacesARequestIdThatIsNoUuid(String id) {
        String returned =
                given().header(RequestId.HEADER, id).get("/public/list").header(RequestId.HEADER);
        assertThat(returned).isNotEqualTo(id).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "x", "gzip, identity"})
    void refusesACodedBody(String coding) {
        Response response = given().contentType("application/json")
                .header("Content-Encoding", coding)
                .body("{\"text\":\"a note\"}")
                .post("/public/notes");

        ProblemsTest.assertProblem(response, 415, "unsupported-media-type")
                .then()
                .header("Accept-Encoding", "identity");
    }

    @Test
    void walksThroughAList() {
        Response first = given().get("/public/list?limit=2");
        String cursor = first.jsonPath().getString("nextCursor");

        Response second = given().queryParam("cursor", cursor).get("/public/list?limit=2");

        assertThat(first.jsonPath().getList("items")).isEqualTo(List.of("a", "b"));
        second.then().body("items", equalTo(List.of("c")), "nextCursor", nullValue());
        assertThat(second.body().asString()).contains("\"nextCursor\":null");
    }

    @Test
    void givesARepeatedRequestTheSameId() {
        assertThat(keyed("u1", "k1", "{\"text\":\"a\"}")).isEqualTo(keyed("u1", "k1", "{\"text\":\"a\"}"));
    }

    @Test
    void tellsAnotherBodyUnderTheSameKey() {
        Keyed first = keyed("u1", "k1", "{\"text\":\"a\"}");
        Keyed second = keyed("u1", "k1", "{\"text\":\"b\"}");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void separatesUsersAndKeys() {
        assertThat(List.of(
                        keyed("u1", "k1", "{\"text\":\"a\"}").id(),
                        keyed("u2", "k1", "{\"text\":\"a\"}").id(),
                        keyed("u1", "k2", "{\"text\":\"a\"}").id()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä"})
    void refusesAnIdempotencyKeyThatIsNotPrintable(String key) {
        ProblemsTest.assertProblem(post("u1", key, "{\"text\":\"a\"}"), 400, "bad-request");
    }

    @Test
    void refusesALongIdempotencyKey() {
        ProblemsTest.assertProblem(post("u1", "k".repeat(256), "{\"text\":\"a\"}"), 400, "bad-request");
    }

    private record Keyed(String id, String fingerprint) {}

    private static Keyed keyed(String user, String key, String body) {
        Response response = post(user, key, body);
        return new Keyed(
                response.jsonPath().getString("id"), response.jsonPath().getString("fingerprint"));
    }

    private static Response post(String user, String key, String body) {
        return given().auth()
                .oauth2(TestTokens.user(user))
                .header(RequestKey.HEADER, key)
                .contentType("application/json")
                .body(body)
                .post("/api/keyed");
    }
}
