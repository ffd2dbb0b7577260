package io.mimiq.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** How names become bytes that a ciphertext or a key can be bound to. */
final class Encoding {
    private Encoding() {}

    /**
     * Each part as its length in bytes (four, big-endian) and its UTF-8, one after the other. Every part is preceded by
     * its length, so two different lists of parts never give the same bytes.
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
     * Refuses half a surrogate pair, which {@link String#getBytes} silently turns into a question mark: such a text reads
     * back as another one. Both ways are the JVM's own, many times faster than an encoder that reports.
     */
    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (!new String(bytes, UTF_8).equals(text)) {
            throw new IllegalArgumentException("Text holds an unpaired surrogate and has no UTF-8 form");
        }
        return bytes;
    }
}
