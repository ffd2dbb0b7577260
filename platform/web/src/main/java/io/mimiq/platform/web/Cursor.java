package io.mimiq.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page ended: time and id of its last item. Lists are sorted by both, so the next page starts right after it,
 * whatever was added in the meantime.
 *
 * @param at in milliseconds, MongoDB's precision
 */
public record Cursor(Instant at, String id) {
    private static final int MAX_LENGTH = 256;

    /** Encodes the cursor as opaque text: {@code <epoch milliseconds>:<id>} in unpadded base64url (RFC 4648). */
    public String encode() {
        String plain = at.toEpochMilli() + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes what {@link #encode()} returned.
     *
     * @throws ProblemException 400 {@code bad-request} for anything else
     */
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
        return new ProblemException(CommonError.BAD_REQUEST, "The cursor is invalid.");
    }
}
