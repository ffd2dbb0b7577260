package io.mimiq.auth.password;

import com.fasterxml.jackson.annotation.JsonCreator;
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

    /** Too long to be looked at: hashing it would only cost time. */
    public boolean isOversized() {
        return text.length() > MAX_LENGTH;
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
