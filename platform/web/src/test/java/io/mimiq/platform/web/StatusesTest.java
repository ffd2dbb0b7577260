package io.mimiq.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusesTest {
    @ParameterizedTest
    @CsvSource({"404,NOT_FOUND", "422,VALIDATION", "418,BAD_REQUEST", "502,INTERNAL", "503,UNAVAILABLE"})
    void knowsWhatAStatusStandsFor(int status, CommonError error) {
        assertThat(CommonError.ofStatus(status)).isEqualTo(error);
    }

    /** The codes are part of the public API: renaming one is a decision. */
    @Test
    void keepsItsCodes() {
        assertThat(Stream.of(CommonError.values()).map(CommonError::code))
                .containsExactly(
                        "bad-request",
                        "malformed-json",
                        "unauthenticated",
                        "insufficient-user-authentication",
                        "forbidden",
                        "not-found",
                        "method-not-allowed",
                        "not-acceptable",
                        "request-timeout",
                        "conflict",
                        "gone",
                        "precondition-failed",
                        "payload-too-large",
                        "uri-too-long",
                        "unsupported-media-type",
                        "validation",
                        "idempotency-key-reused",
                        "precondition-required",
                        "too-many-requests",
                        "headers-too-large",
                        "internal",
                        "unavailable");
    }
}
