package io.mimiq.knowledge.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of how many chunks of a file.
 *
 * @param number from 0
 */
record ChunkNumber(int number, int of) {

    /** Far below what one document of MongoDB holds, and little in memory. */
    static final int BYTES = 1 << 20;

    static List<ChunkNumber> all(long size) {
        int of = (int) Math.max(1, (size + BYTES - 1) / BYTES);
        return IntStream.range(0, of)
                .mapToObj(number -> new ChunkNumber(number, of))
                .toList();
    }

    long offset() {
        return (long) number * BYTES;
    }
}
