package io.mimiq.auth.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password on its way in. Prints redacted and is never stored. */
@Schema(implementation = String.class, format = "password")
public final class Password {
    private static final int MAX_LENGTH = 1_000;
    private final String text;

    private Password(String text) {
        this.text = text;
    }

    @JsonCreator
    public static Password of(String text) {
        return new Password(text);
    }

    String reveal() {
        return text;
    }

    /** In the one spelling that all keyboards agree on: as OpaqueString of RFC 8265, but with NFKC, as NIST SP 800-63B asks. */
    String prepared() {
        StringBuilder spaced = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(spaced::appendCodePoint);
        return Normalizer.normalize(spaced, Normalizer.Form.NFKC);
    }

    /** Too long to be looked at: hashing it would only cost time. */
    public boolean isOversized() {
        return text.length() > MAX_LENGTH;
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
