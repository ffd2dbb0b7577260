package io.mimiq.local.store;

import java.util.Arrays;
import java.util.HexFormat;

/** A document's position in its collection: its encoded {@code _id}, a byte array with equality. */
final class Position {

    private final byte[] key;

    Position(byte[] key) {
        this.key = key;
    }

    byte[] key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && Arrays.equals(key, position.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(key);
    }
}
