package io.mimiq.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

/** What the tests of this service expect of answers. */
public final class Answers {
    private Answers() {}

    /** A problem document with this status and, unless null, this code. */
    public static Response assertProblem(Response response, int status, @Nullable String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("requestId")).isEqualTo(response.header("X-Request-Id"));
        if (code != null) {
            assertThat(response.jsonPath().getString("type")).isEqualTo("urn:mimiq:problem:" + code);
        }
        return response;
    }
}
