package io.mimiq.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps the OpenAPI document that a service serves true to its code. It is a file, since describing the API anew at each
 * start takes a sixth of the work of starting; only tests have what describes it. When the two differ, the test fails and
 * leaves the file as it should be: read the difference, then commit it.
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
