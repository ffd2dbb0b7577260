package io.mimiq.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page ended: the time and id of its last item. Lists are sorted by both, so that the next page starts right
 * after, whatever was added meanwhile.
 *
 * @param at in milliseconds, as MongoDB keeps it
 */
public record Cursor(Instant at, String id) {
    private static final int MAX_LENGTH = 256;

    /** Opaque text for clients. */
    public String encode() {
        String plain = at.toEpochMilli() + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #encode()} wrote; anything else is a 400. */
    public static Cursor decode(String encoded) {
        if (encoded.length() > MAX_LENGTH) {
            throw bad();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            if (colon < 1 || colon == plain.length() - 1 || !plain.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw bad();
            }
            return new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(plain.substring(0, colon))), plain.substring(colon + 1));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw bad();
        }
    }

    private static ProblemException bad() {
        return new ProblemException(CommonError.BAD_REQUEST, "The cursor is not one of this list.");
    }
}
