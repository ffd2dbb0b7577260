package io.mimiq.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Encodes the names that a ciphertext or a key is bound to. */
final class Encoding {
    private Encoding() {}

    /**
     * Concatenates the parts, each as a four-byte big-endian length and its UTF-8 bytes. The prefixes make the encoding
     * injective: different lists of parts never yield the same bytes.
     */
    static byte[] lengthPrefixed(String... parts) {
        byte[][] encoded = Arrays.stream(parts).map(Encoding::utf8).toArray(byte[][]::new);
        int size = Arrays.stream(encoded)
                .mapToInt(part -> Integer.BYTES + part.length)
                .sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        for (byte[] part : encoded) {
            out.putInt(part.length).put(part);
        }
        return out.array();
    }

    /**
     * Throws on an unpaired surrogate, which {@link String#getBytes} would silently turn into a question mark, so that
     * the text would read back as another one. Both conversions are the JVM's own, many times faster than an encoder
     * that reports errors.
     */
    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (!new String(bytes, UTF_8).equals(text)) {
            throw new IllegalArgumentException("Text holds an unpaired surrogate and has no UTF-8 form");
        }
        return bytes;
    }
}
