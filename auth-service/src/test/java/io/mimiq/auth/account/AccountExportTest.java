package io.mimiq.auth.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** What an export gets of an account. */
@QuarkusTest
@WithTestResource(AuthServers.class)
class AccountExportTest {
    @Test
    void hasTheAccountAndItsSessions() {
        Person person = Person.registered();
        Tokens first = person.session();
        Tokens second = person.session();
        String userId = first.request().get("/api/auth/me").path("id");

        service("exports:read")
                .get(path(userId) + "/account")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(userId))
                .body("items[0].email", equalTo(person.email()))
                .body("nextCursor", nullValue());
        service("exports:read")
                .get(path(userId) + "/sessions")
                .then()
                .statusCode(200)
                .body("items.id", contains(second.sessionId(), first.sessionId()))
                .body("items.current", contains(false, false));
    }

    @Test
    void isNotThereWithoutAnAccount() {
        service("exports:read").get(path("nobody") + "/account").then().statusCode(404);
        service("exports:read").get(path("nobody") + "/sessions").then().statusCode(404);
    }

    @Test
    void isNotedInTheTrail() {
        String userId =
                Person.registered().session().request().get("/api/auth/me").path("id");

        service("exports:write").post(path(userId)).then().statusCode(204);

        service("exports:read").post(path(userId)).then().statusCode(403);
        service("exports:write").post(path("nobody")).then().statusCode(404);
    }

    private static String path(String userId) {
        return "/internal/users/" + userId + "/exports";
    }

    private static RequestSpecification service(String scope) {
        return given().auth().oauth2(TestTokens.service("knowledge-service", "auth-service", scope));
    }
}
