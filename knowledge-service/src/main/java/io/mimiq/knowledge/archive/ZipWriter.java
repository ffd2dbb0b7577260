package io.mimiq.knowledge.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP into memory, from where each call takes what is there by then. Beyond that it keeps what stands at the end
 * of a ZIP: a list of the entries. Above 4 GiB or 65,535 entries it is a ZIP64.
 */
final class ZipWriter {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Zip zip = new Zip(written);
    private final List<Listed> listed = new ArrayList<>();
    private final LocalDateTime at;
    private Measured current = new Measured("");

    ZipWriter(Instant at) {
        this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    byte[] begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        current = new Measured(name);
        return taken();
    }

    byte[] write(byte[] bytes) throws IOException {
        current.add(bytes);
        zip.write(bytes);
        return taken();
    }

    byte[] end() throws IOException {
        zip.closeEntry();
        listed.add(current.listed());
        return taken();
    }

    byte[] finish() throws IOException {
        zip.finish();
        return taken();
    }

    List<Listed> listed() {
        return List.copyOf(listed);
    }

    void release() {
        zip.release();
    }

    private byte[] taken() {
        byte[] taken = written.toByteArray();
        written.reset();
        return taken;
    }

    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out);
            setLevel(Deflater.BEST_SPEED);
        }

        /** Gives back what is not on the heap; otherwise that waits for the collector. */
        void release() {
            def.end();
        }
    }
}
