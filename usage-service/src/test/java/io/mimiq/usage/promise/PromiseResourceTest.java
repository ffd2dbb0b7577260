package io.mimiq.usage.promise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class PromiseResourceTest {

    private static final Path RECORDED = Path.of(System.getProperty("mimiq.root"), "docs/promises.json");

    @Test
    @Proves("NB-11")
    void tellsAnybodyWhatWasRecorded() throws IOException {
        String body = given().get("/api/privacy/promises")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();

        JsonNode recorded = new ObjectMapper().readTree(RECORDED.toFile());
        assertThat(recorded.get("items")).hasSizeGreaterThan(50);
        assertThat(new ObjectMapper().readTree(body)).isEqualTo(recorded);
    }

    @Test
    void answers304WhileItIsTheSame() {
        String tag = given().get("/api/privacy/promises")
                .then()
                .header("Cache-Control", equalTo("no-cache"))
                .extract()
                .header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");

        given().header("If-None-Match", tag)
                .get("/api/privacy/promises")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(is(emptyString()));
        given().header("If-None-Match", "\"another\"")
                .get("/api/privacy/promises")
                .then()
                .statusCode(200)
                .body(not(emptyString()));
    }

    @Test
    void asksNobodyWhoTheyAre() {
        given().header("Authorization", "Bearer stale")
                .get("/api/privacy/promises")
                .then()
                .statusCode(200);
    }

    @Test
    void opensNothingElse() {
        given().get("/api/privacy/promises/MQ-01").then().statusCode(401);
        given().get("/api/privacy/deletions/d").then().statusCode(401);
    }
}
