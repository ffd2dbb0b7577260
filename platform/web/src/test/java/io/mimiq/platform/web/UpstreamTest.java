package io.mimiq.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestWorld.class)
class UpstreamTest {
    @Test
    void readsTheOthersAnswerTolerantlyAndPassesTheRequestIdOn() {
        given().header(RequestId.HEADER, "6f1c1f0e-7b0e-4c0b-9d6b-3a4f0d2c1b7e")
                .get("/public/upstream/ok")
                .then()
                .statusCode(200)
                .body(equalTo("6f1c1f0e-7b0e-4c0b-9d6b-3a4f0d2c1b7e"));
    }

    @Test
    void tellsTheOthersProblemToItsCaller() {
        given().get("/public/upstream/caught").then().statusCode(200).body(equalTo("knowledge 409 conflict"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void isUnavailableWhenTheOtherIsToBlame(int status) {
        ProblemsTest.assertProblem(given().get("/public/upstream/status/" + status), 503, "unavailable")
                .then()
                .body("detail", containsString("knowledge"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 422})
    void takesTheBlameForItsOwnRequests(int status) {
        ProblemsTest.assertProblem(given().get("/public/upstream/status/" + status), 500, "internal")
                .then()
                .body(not(containsString("knowledge")));
    }

    @Test
    void isUnavailableWhenTheOtherIsNotThere() {
        ProblemsTest.assertProblem(given().get("/public/upstream/down"), 503, "unavailable");
    }

    @Test
    void isUnavailableWhenNoTokenForTheOtherCanBeHad() {
        ProblemsTest.assertProblem(given().get("/public/upstream/no-token"), 503, "unavailable");
        assertThat(given().get("/public/list").statusCode()).isEqualTo(200);
    }
}
