package io.mimiq.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.mimiq.gateway.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageTest extends GatewayTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/topics/t1/history", "/settings", "/sign-in?next=%2Ftopics"})
    void givesTheIndexForEveryPageOfTheClient(String path) {
        asIs().accept("text/html,application/xhtml+xml")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
                .body(containsString("<title>Mimiq</title>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/missing.js", "/topics/t1", "/.env", "/.git/config", "/application.properties"})
    void givesNoPageToWhoAsksForAFile(String path) {
        given().accept("*/*").get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aMissingAssetIsNoPage() {
        given().accept("text/html").get("/assets/index-0000.js").then().statusCode(404);
    }

    @Test
    void everythingThePageNeedsIsHereAndNothingIsInline() {
        String page = given().get("/").then().extract().asString();

        assertThat(page)
                .doesNotContain("<style")
                .doesNotContain("style=")
                .doesNotContainPattern("<script(?![^>]* src)");
        List<String> addresses = Pattern.compile("(?:href|src)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(addresses)
                .anyMatch(address -> address.endsWith(".js"))
                .anyMatch(address -> address.endsWith(".css"))
                .allMatch(address -> address.matches("/[^/].*"));
        for (String address : addresses) {
            given().get(address).then().statusCode(200);
        }
    }

    @Test
    void keepsForeverWhatCarriesAHashInItsName() {
        given().get(styles()).then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void answersNotModifiedByTag() {
        String styles = styles();
        String tag = given().get(styles).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get(styles)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().header("If-None-Match", "\"other\"").get(styles).then().statusCode(200);
    }

    @Test
    void compressesForWhoCanReadIt() {
        String styles = styles();
        given().config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", "gzip, br")
                .get(styles)
                .then()
                .header("Content-Encoding", "gzip")
                .header("Vary", equalTo("accept-encoding"));
        asIs().config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", "identity")
                .get(styles)
                .then()
                .header("Content-Encoding", nullValue())
                .body(containsString("--accent"));
    }

    /** The sheet with the colours: the page's others may be too small to be worth compressing. */
    private static String styles() {
        String page = given().get("/").then().extract().asString();
        return Pattern.compile("href=\"([^\"]+\\.css)\"")
                .matcher(page)
                .results()
                .map(sheet -> sheet.group(1))
                .filter(sheet -> given().get(sheet).asString().contains("--accent:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void canOnlyBeRead() {
        given().post("/").then().statusCode(405).header("Allow", "GET, HEAD");
        given().head("/").then().statusCode(200).body(emptyString());
    }

    @Test
    void drawsTheApiFromItsOwnFiles() {
        given().get("/api/docs")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("/api/docs/swagger-ui-bundle.js"));
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "start.js")) {
            given().get("/api/docs/" + file)
                    .then()
                    .statusCode(200)
                    .header("ETag", startsWith("\""))
                    .header(
                            "Content-Type",
                            file.endsWith("css") ? startsWith("text/css") : containsString("javascript"));
        }
        given().get("/webjars/swagger-ui/5.32.0/index.html").then().statusCode(404);
    }
}
