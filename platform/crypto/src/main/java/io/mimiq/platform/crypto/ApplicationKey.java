package io.mimiq.platform.crypto;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that wraps data keys: 32 bytes from the configuration that never reach a database. Its text form is
 * {@code mimiq-key-v1:<id>:<base64>}, or {@code mimiq-dev-key-v1:<id>:<base64>} for a key generated on a developer's
 * machine.
 */
public final class ApplicationKey {
    private static final Pattern FORM =
            Pattern.compile("mimiq-(dev-)?key-v1:([A-Za-z0-9._-]{1,64}):([A-Za-z0-9+/]{43}=)");

    private final String id;
    private final boolean development;
    private final AesGcm cipher;

    private ApplicationKey(String id, boolean development, byte[] material) {
        this.id = id;
        this.development = development;
        this.cipher = new AesGcm(material);
    }

    /**
     * Parses the text form, ignoring white space around it.
     *
     * @throws CryptoException if the text is malformed; the message repeats none of it
     */
    public static ApplicationKey parse(Secret text) {
        Matcher form = FORM.matcher(text.reveal().strip());
        if (!form.matches()) {
            throw new CryptoException(
                    "An application key must read mimiq-key-v1:<key id>:<base64 of exactly 32 bytes>; what is configured does not");
        }
        byte[] material = Base64.getDecoder().decode(form.group(3));
        try {
            return new ApplicationKey(form.group(2), form.group(1) != null, material);
        } finally {
            AesGcm.wipe(material);
        }
    }

    /** Generates a development key and returns its text form. */
    public static Secret newDevelopmentKey(String id) {
        return Secret.of("mimiq-dev-key-v1:" + id + ":" + Base64.getEncoder().encodeToString(AesGcm.newKey()));
    }

    public String id() {
        return id;
    }

    /** Whether this is a development key, which production refuses. */
    public boolean isDevelopment() {
        return development;
    }

    AesGcm cipher() {
        return cipher;
    }

    @Override
    public String toString() {
        return "ApplicationKey[id=%s, development=%s]".formatted(id, development);
    }
}
