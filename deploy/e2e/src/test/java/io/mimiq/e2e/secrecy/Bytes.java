package io.mimiq.e2e.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Bytes that can be read from any place on: of a value in memory, or of a file as large as a disk. */
@FunctionalInterface
interface Bytes {

    /** Reads from a place on as {@link java.nio.channels.FileChannel#read(ByteBuffer, long)} does; -1 at the end. */
    int read(long at, ByteBuffer into) throws IOException;

    static Bytes of(byte[] value) {
        return (at, into) -> {
            if (at >= value.length) {
                return -1;
            }
            int length = Math.min(into.remaining(), value.length - (int) at);
            into.put(value, (int) at, length);
            return length;
        };
    }

    default InputStream from(long start) {
        return new InputStream() {
            private long at = start;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = Bytes.this.read(at, ByteBuffer.wrap(into, offset, length));
                at += Math.max(read, 0);
                return read;
            }
        };
    }
}
