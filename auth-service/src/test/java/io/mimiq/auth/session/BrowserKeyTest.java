package io.mimiq.auth.session;

import static io.mimiq.auth.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.mimiq.auth.StoredData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The key for what an account leaves in a browser. */
@QuarkusTest
@WithTestResource(AuthServers.class)
class BrowserKeyTest {
    @Inject
    StoredData stored;

    @Test
    void isTheSameInEverySessionOfAnAccount() {
        Person person = Person.registered();

        assertThat(key(person.session())).matches("[0-9a-f]{64}").isEqualTo(key(person.session()));
    }

    @Test
    void isAnotherForEachAccount() {
        assertThat(key(Person.registered().session()))
                .isNotEqualTo(key(Person.registered().session()));
    }

    @Test
    void isRefusedToASessionThatEnded() {
        Tokens tokens = Person.registered().session();
        tokens.request().delete("/api/auth/sessions/current").then().statusCode(204);

        assertProblem(ask(tokens), 401, "unauthenticated");
    }

    @Test
    void isKeptNowhere() {
        Response answer = ask(Person.registered().session());

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(stored.dump()).doesNotContain(answer.jsonPath().getString("key"));
    }

    private static String key(Tokens tokens) {
        return ask(tokens).then().statusCode(200).extract().path("key");
    }

    private static Response ask(Tokens tokens) {
        return tokens.request().get("/api/auth/me/browser-key");
    }
}
