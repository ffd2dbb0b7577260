package io.mimiq.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.gateway.fake.FakeService.Received;
import io.mimiq.gateway.fake.RawSocket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest extends GatewayTest {
    @Test
    void keepsHopByHopFieldsToTheHop() throws IOException {
        rawAnswer("""
                GET /api/usage HTTP/1.1\r
                Host: x\r
                Connection: keep-alive, X-Secret-Hop, Upgrade\r
                X-Secret-Hop: 1\r
                Keep-Alive: timeout=5\r
                Proxy-Connection: keep-alive\r
                Proxy-Authorization: Basic eA==\r
                TE: trailers\r
                Upgrade: h2c\r
                HTTP2-Settings: AAMAAABkAAQAAP__\r
                X-Kept: 1\r
                \r
                """);

        Received received = services.get("usage").received().get(0);
        assertThat(received.headers())
                .noneMatch(line -> line.matches("(x-secret-hop|keep-alive|proxy-.*|te|upgrade|http2-settings): .*"));
        assertThat(received.valuesOf("X-Kept")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Port",
                "X-Forwarded-User",
                "Forwarded",
                "X-Real-IP",
                "X-Internal-User",
                "X-Mimiq-User",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "True-Client-IP",
                "Cookie",
                "Via",
                "traceparent",
                "baggage"
            })
    void believesNoClientWhatAServiceMayBelieve(String name) {
        given().header(name, "forged").get("/api/usage").then().statusCode(200);

        assertThat(services.get("usage").received().get(0).headers()).noneMatch(line -> line.contains("forged"));
    }

    @Test
    void tellsTheServiceWhoAsked() {
        given().get("/api/usage").then().statusCode(200);

        Received received = services.get("usage").received().get(0);
        assertThat(received.valuesOf("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(received.valuesOf("X-Forwarded-Proto")).containsExactly("http");
        assertThat(received.valuesOf("X-Forwarded-Host")).containsExactly("127.0.0.1:" + gateway.getPort());
        assertThat(received.valuesOf("Host"))
                .allMatch(host -> services.get("usage").url().endsWith(host));
    }

    @Test
    void passesCredentialsConditionsAndCursorsOn() {
        given().header("Authorization", "Bearer abc")
                .header("If-Match", "\"4\"")
                .header("Idempotency-Key", "k1")
                .header("Last-Event-ID", "7")
                .header("Accept", "text/markdown")
                .get("/api/topics/t1/knowledge");

        Received received = services.get("knowledge").received().get(0);
        assertThat(received.headers())
                .contains(
                        "authorization: Bearer abc",
                        "if-match: \"4\"",
                        "idempotency-key: k1",
                        "last-event-id: 7",
                        "accept: text/markdown");
    }

    @Test
    void hidesWhatAServiceTellsAboutItself() {
        services.get("usage")
                .answerBy(request -> request.response()
                        .putHeader("Server", "Quarkus/3")
                        .putHeader("X-Powered-By", "Java")
                        .putHeader("Via", "1.1 mesh")
                        .putHeader("Set-Cookie", "a=b")
                        .putHeader("X-Internal-Node", "n1")
                        .putHeader("X-Request-Id", "theirs")
                        .putHeader("Connection", "X-Hop")
                        .putHeader("X-Hop", "1")
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .putHeader("Content-Security-Policy", "default-src *")
                        .putHeader("Strict-Transport-Security", "max-age=0")
                        .putHeader("ETag", "\"5\"")
                        .putHeader("Location", "/api/usage/1")
                        .end("x"));

        Headers headers = given().get("/api/usage").then().extract().headers();

        for (String gone : new String[] {
            "Server",
            "X-Powered-By",
            "Via",
            "Set-Cookie",
            "X-Internal-Node",
            "X-Hop",
            "Access-Control-Allow-Origin",
            "Strict-Transport-Security"
        }) {
            assertThat(headers.getValue(gone)).as(gone).isNull();
        }
        assertThat(headers.getValues("X-Request-Id")).hasSize(1).doesNotContain("theirs");
        assertThat(headers.getValues("Content-Security-Policy")).hasSize(1).allMatch(csp -> !csp.contains("*"));
        assertThat(headers.getValue("ETag")).isEqualTo("\"5\"");
        assertThat(headers.getValue("Location")).isEqualTo("/api/usage/1");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE/api/topics/t1, /api/topics/t1",
        "SERVICE/api/topics/t1/versions/2?against=1#a, /api/topics/t1/versions/2?against=1#a",
        "OTHER/api/usage/calls, /api/usage/calls",
        "http://localhost:GATEWAY/api/topics/t1, /api/topics/t1",
        "/api/topics/t1, /api/topics/t1",
        "topics/t%201, /api/topics/t%201"
    })
    void tellsWhereAThingIsAsAPathOfItsOwn(String said, String told) {
        locatedAt(said);

        Headers headers = asIs().header("Host", "localhost:" + gateway.getPort())
                .post("/api/topics")
                .headers();

        assertThat(headers.getValues("Location")).containsExactly(told);
        assertThat(headers.getValues("Content-Location")).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVICE/internal/users/u1/topics/t1",
                "SERVICE/q/health",
                "/internal/users/u1",
                "http://elsewhere.example/api/topics/t1",
                "//elsewhere.example/api/topics/t1",
                "http://127.0.0.1:1/api/topics/t1",
                "ftp://127.0.0.1/api/topics/t1",
                "javascript:alert(1)",
                "http://[/api/topics",
                ""
            })
    void leavesOutAPlaceThatIsNotServedHere(String said) {
        locatedAt(said);

        Headers headers = asIs().post("/api/topics").headers();

        assertThat(headers.getValues("Location")).isEmpty();
        assertThat(headers.getValues("Content-Location")).isEmpty();
    }

    private void locatedAt(String place) {
        String location = place.replace("SERVICE", services.get("knowledge").url())
                .replace("OTHER", services.get("usage").url())
                .replace("GATEWAY", Integer.toString(gateway.getPort()));
        services.get("knowledge")
                .answerBy(request -> request.response()
                        .setStatusCode(201)
                        .putHeader("Location", location)
                        .putHeader("Content-Location", location)
                        .end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/usage", "/api/nothing", "/api/openapi", "/api/docs", "/internal/x"})
    void dressesEveryAnswer(String path) {
        Headers headers = given().get(path).then().extract().headers();

        assertThat(headers.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getValue("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getValue("Permissions-Policy")).contains("camera=()");
        assertThat(headers.getValue("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getValue("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(headers.getValues("Content-Security-Policy"))
                .hasSize(1)
                .allMatch(csp -> csp.startsWith("default-src 'none'"))
                .allMatch(csp -> csp.contains("frame-ancestors 'none'"))
                .noneMatch(csp -> csp.contains("unsafe"));
        assertThat(headers.getValue("X-Request-Id")).isNotBlank();
    }

    @Test
    void letsNobodyKeepApiAnswersUnlessTheServiceSaysSo() {
        given().get("/api/usage").then().header("Cache-Control", equalTo("no-store"));
        services.get("auth")
                .answerBy(request -> request.response()
                        .putHeader("Cache-Control", "public, max-age=300")
                        .end("{}"));
        given().get("/api/auth/jwks").then().header("Cache-Control", equalTo("public, max-age=300"));
    }

    @Test
    void sendsHstsOnlyWhereConfigured() {
        given().get("/").then().header("Strict-Transport-Security", nullValue());
    }

    @Test
    void dropsAnswersWithoutContentWithoutBreakingTheConnection() throws IOException {
        services.get("auth")
                .answerBy(request -> request.response().setStatusCode(204).end());
        services.get("usage")
                .answerBy(request -> request.response()
                        .setStatusCode(304)
                        .putHeader("ETag", "\"1\"")
                        .end());

        try (RawSocket socket = raw()) {
            String none = socket.send("DELETE /api/auth/sessions/current HTTP/1.1\r\nHost: x\r\n\r\n")
                    .readUntil("\r\n\r\n");
            String same = socket.send("GET /api/usage HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"1\"\r\n\r\n")
                    .readUntil("\r\n\r\n");
            String next =
                    socket.send("GET /api/topics HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer();

            assertThat(none).startsWith("HTTP/1.1 204 ").doesNotContainIgnoringCase("transfer-encoding");
            assertThat(same).startsWith("HTTP/1.1 304 ").doesNotContainIgnoringCase("transfer-encoding");
            assertThat(next).startsWith("HTTP/1.1 200 ").contains("\"service\":\"knowledge\"");
        }
    }
}
