package io.mimiq.platform.crypto;

/**
 * Finds an encrypted value by equality without storing it: a keyed hash of the normalised value. The caller normalises,
 * as it knows what counts as equal. Its key is a data key of the service, so the index stays as it is when the
 * application key is rotated.
 */
public final class BlindIndex {
    private final KeyedHash hash;

    BlindIndex(KeyedHash hash) {
        this.hash = hash;
    }

    /** 64 hex digits. */
    public String of(String normalised) {
        return hash.of(Encoding.utf8(normalised));
    }
}
