package io.mimiq.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.mimiq.gateway.fake.RawSocket;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingTest extends GatewayTest {
    private static final String REQUEST_ID = "6f1c1f0e-7b0e-4c0b-9d6b-3a4f0d2c1b7e";

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/auth/jwks,                       auth",
        "POST,   /api/auth/sessions,                   auth",
        "GET,    /api/topics?limit=3&cursor=x%3Dy,     knowledge",
        "PUT,    /api/topics/t1/knowledge,             knowledge",
        "PATCH,  /api/topics/t1,                       knowledge",
        "DELETE, /api/topics/t1/versions/3?purge=true, knowledge",
        "POST,   /api/topics/t1/messages,              conversation",
        "GET,    /api/topics/t1/egress,                conversation",
        "PUT,    /api/integrations/confluence,         integration",
        "POST,   /api/topics/t1/confluence-pages,      integration",
        "POST,   /api/topics/t1/web-pages,             integration",
        "GET,    /api/usage?groupBy=day,               usage",
        "GET,    /api/audit,                           usage",
        "GET,    /api/privacy/deletions/d1,            usage",
        "OPTIONS,/api/usage,                           usage",
    })
    void reachesTheServiceUnchanged(String method, String target, String service) {
        asIs().request(method, target)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("method", equalTo(method))
                .body("uri", equalTo(target));
    }

    /** A service names the methods of all that shares a class. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/topics                        | GET, HEAD, OPTIONS, POST",
                "/api/topics/t1                     | DELETE, GET, HEAD, OPTIONS, PATCH",
                "/api/topics/t1/proposals/decisions | OPTIONS, POST",
                "/api/topics/t1/proposals/p1        | GET, HEAD, OPTIONS"
            })
    void saysWhichMethodsAnAddressTakes(String path, String methods) {
        asIs().options(path).then().statusCode(200).header("Allow", equalTo(methods));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/users/u1/topics/t1",
                "/internal",
                "/Internal/x",
                "/INTERNAL/x",
                "/oauth2/token",
                "/q/metrics",
                "/q/health",
                "/q/openapi",
                "/q",
                "/api/internal/x",
                "/api/oauth2/token",
                "/api/q/metrics",
                "/api",
                "/api/nothing",
                "/API/topics",
                "/api/Topics",
                "/oauth2",
                "/assets/../q/health",
                "/api/openapi/x",
                "/api/docs/secret"
            })
    void hidesWhatIsInside(String path) throws IOException {
        String answer = rawAnswer(
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nAuthorization: Bearer t\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").contains("application/problem+json");
        assertThat(services.received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/topics/../../internal/users",
                "/api/topics/%2e%2e/%2e%2e/internal",
                "/api/..%2finternal",
                "/api/topics/..;/internal",
                "/api/auth/..;x=y/..;/internal",
                "//internal/users",
                "/api//internal",
                "/api/topics//internal",
                "/./internal",
                "/api/%2E%2E/internal",
                "/api/.%2e/internal/x",
                "/api/topics/%252e%252e/internal",
                "/%69nternal/x",
                "/api/auth/%2fq%2fhealth",
                "/api\\..\\internal",
                "/api/auth/..\\..\\internal",
                "http://gateway/internal/users",
                "http://gateway/api/auth/jwks",
                "*",
                "/api/topics/%00",
                "/api/topics/x%0d%0aX-Internal:1",
                "/api/auth;/../../internal",
                "/;/internal"
            })
    void refusesPathsThatAnotherParserCouldReadAsInside(String target) throws IOException {
        String answer = rawAnswer("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
        assertThat(services.received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "FOO", "PROPFIND"})
    void refusesMethodsThatNoServiceHas(String method) throws IOException {
        String answer = rawAnswer(method + " /api/topics HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 501 ")
                .doesNotContainIgnoringCase("allow:")
                .contains("urn:mimiq:problem:not-implemented");
        assertThat(services.received()).isZero();
    }

    @Test
    void leavesMethodsOfAPathToTheService() {
        services.get("usage")
                .answerBy(request -> request.response()
                        .setStatusCode(405)
                        .putHeader("Allow", "GET")
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"status\":405}"));

        given().delete("/api/usage").then().statusCode(405).header("Allow", "GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "close, x-foo", "x-foo,Close", "keep-alive, close"})
    void closesAConnectionThatIsToEnd(String options) throws IOException {
        try (RawSocket socket = raw()) {
            String answer = socket.send(
                            "GET /api/usage HTTP/1.1\r\nHost: x\r\nX-Foo: hop\r\nConnection: " + options + "\r\n\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("still open");
        }
    }

    @Test
    void saysNotFoundAsAProblem() {
        given().header("X-Request-Id", REQUEST_ID)
                .get("/api/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mimiq:problem:not-found"))
                .body("title", equalTo("Not found"))
                .body("status", equalTo(404))
                .body("requestId", equalTo(REQUEST_ID));
    }

    @Test
    void answersAHeadWithoutABody() {
        given().head("/api/nothing").then().statusCode(404).body(equalTo(""));
        given().head("/api/usage").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void passesARequestIdOnThatIsAUuid() {
        given().header("X-Request-Id", REQUEST_ID).get("/api/usage").then().header("X-Request-Id", REQUEST_ID);

        assertThat(services.get("usage").received().get(0).valuesOf("X-Request-Id"))
                .containsExactly(REQUEST_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "anna.example-4711", "6f1c1f0e-7b0e-4c0b-9d6b-3a4f0d2c1b7e.", "é"})
    void replacesARequestIdThatIsNot(String given) {
        String id = given().header("X-Request-Id", given)
                .get("/api/usage")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .header("X-Request-Id", not(equalTo(given)))
                .extract()
                .header("X-Request-Id");

        assertThat(services.get("usage").received().get(0).valuesOf("X-Request-Id"))
                .containsExactly(id);
    }
}
