package io.mimiq.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps the OpenAPI document that a service serves true to its code. The document is a committed file, because
 * generating it takes a sixth of the startup work; only tests have the generator. If the two differ, the test fails and
 * rewrites the file: review the diff, then commit it.
 */
public abstract class ContractSuite {
    private static final Path SERVED = Path.of("src/main/resources/openapi.json");

    @Test
    void describesTheApiAsItIs() throws IOException {
        JsonPath generated = given().get("/q/generated-openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        boolean same = Files.exists(SERVED)
                && JsonPath.from(Files.readString(SERVED)).getMap("").equals(generated.getMap(""));

        if (!same) {
            Files.writeString(SERVED, generated.prettify() + "\n");
        }

        assertThat(same)
                .as("%s said what the code says; it does now: read what changed", SERVED.toAbsolutePath())
                .isTrue();
    }
}
