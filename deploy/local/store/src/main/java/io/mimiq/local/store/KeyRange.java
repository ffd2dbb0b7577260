package io.mimiq.local.store;

import java.util.Arrays;

/** Encoded keys from {@code from} (inclusive) to {@code to} (exclusive). */
@SuppressWarnings("ArrayRecordComponent") // never compared: a range is made, scanned and forgotten
record KeyRange(byte[] from, byte[] to) {

    static KeyRange prefixedBy(byte[] key) {
        return new KeyRange(key, KeyBytes.after(key));
    }

    KeyRange under(byte[] prefix) {
        return new KeyRange(KeyBytes.concat(prefix, from), KeyBytes.concat(prefix, to));
    }

    boolean isEmpty() {
        return Arrays.compareUnsigned(from, to) >= 0;
    }

    KeyRange intersect(KeyRange other) {
        return new KeyRange(
                Arrays.compareUnsigned(from, other.from) >= 0 ? from : other.from,
                Arrays.compareUnsigned(to, other.to) <= 0 ? to : other.to);
    }

    KeyRange hull(KeyRange other) {
        return new KeyRange(
                Arrays.compareUnsigned(from, other.from) <= 0 ? from : other.from,
                Arrays.compareUnsigned(to, other.to) >= 0 ? to : other.to);
    }
}
