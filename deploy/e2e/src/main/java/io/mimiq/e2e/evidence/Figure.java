package io.mimiq.e2e.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured or counted.
 *
 * @param name what it is, such as {@code gateway / nginx}
 * @param value with its unit, and its spread where it was measured: {@code 0.71 (0.68 to 0.74)}
 * @param aim what it should be, such as {@code >= 0.6}; null when it is only reported
 * @param met whether the value reaches the aim; null without an aim
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        String name,
        String value,
        @Nullable String aim,
        @Nullable Boolean met) {

    /** A figure nobody set an aim for. */
    public static Figure of(String name, Object value) {
        return new Figure(name, String.valueOf(value), null, null);
    }

    public static Figure of(String name, Object value, String aim, boolean met) {
        return new Figure(name, String.valueOf(value), aim, met);
    }
}
