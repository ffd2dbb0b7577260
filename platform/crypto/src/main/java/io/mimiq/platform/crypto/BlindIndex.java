package io.mimiq.platform.crypto;

/**
 * Makes encrypted values searchable by equality: stores a keyed hash (HMAC-SHA-256) of the normalised value instead of
 * the value. Normalising is up to the caller, who knows which values count as equal. The hash key derives from a data
 * key of the service, so rotating the application key leaves the index intact.
 */
public final class BlindIndex {
    private final KeyedHash hash;

    BlindIndex(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * Returns 64 lower-case hex digits.
     *
     * @throws IllegalArgumentException if the text has an unpaired surrogate
     */
    public String of(String normalised) {
        return hash.of(Encoding.utf8(normalised));
    }
}
