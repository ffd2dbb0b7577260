package io.mimiq.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.platform.testing.InternalTokenRejectionSuite;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.mimiq.platform.web.security.EndedSessions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestWorld.class)
class TokensTest extends InternalTokenRejectionSuite {
    @Inject
    EndedSessions ended;

    TokensTest() {
        super("sample-service", "GET /api/me", "GET /internal/things", "things:read");
    }

    @Test
    void knowsTheCaller() {
        given().auth()
                .oauth2(TestTokens.user("u1", "s1"))
                .get("/api/me")
                .then()
                .body("user", equalTo("u1"), "session", equalTo("s1"));
    }

    @Test
    void knowsTheCallerOfATokenItHasSeen() {
        String token = TestTokens.user("u1", "s1");
        given().auth().oauth2(token).get("/api/me").then().statusCode(200);

        given().auth()
                .oauth2(token)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("user", equalTo("u1"), "session", equalTo("s1"));
    }

    @Test
    void refusesATokenThatDiffersInTheSignatureFromOneItHasSeen() {
        String token = TestTokens.user("u1", "s1");
        given().auth().oauth2(token).get("/api/me").then().statusCode(200);

        int at = token.lastIndexOf('.') + 10;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        given().auth()
                .oauth2(token.substring(0, at) + other + token.substring(at + 1))
                .get("/api/me")
                .then()
                .statusCode(401);
    }

    @Test
    void letsATokenItHasSeenDoNoMoreThanBefore() {
        String token = TestTokens.user("u1", "s1");
        given().auth().oauth2(token).get("/api/me").then().statusCode(200);

        given().auth().oauth2(token).get("/internal/things").then().statusCode(403);
    }

    @Test
    @Proves("MQ-02")
    void refusesTheTokensOfASessionThatEnded() {
        String remembered = TestTokens.user("u1", "s2");
        given().auth().oauth2(remembered).get("/api/me").then().statusCode(200);

        ended.end("s2");

        for (String token : List.of(remembered, TestTokens.user("u1", "s2"))) {
            given().auth()
                    .oauth2(token)
                    .get("/api/me")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:mimiq:problem:unauthenticated"));
        }
        given().auth().oauth2(TestTokens.user("u1", "s3")).get("/api/me").then().statusCode(200);
    }

    @Test
    void refusesEndpointWithoutAnnotation() {
        given().auth()
                .oauth2(TestTokens.user("u1"))
                .get("/api/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void ignoresStaleTokenOnPublicPath() {
        given().auth().oauth2("stale").get("/public/list").then().statusCode(200);
    }
}
