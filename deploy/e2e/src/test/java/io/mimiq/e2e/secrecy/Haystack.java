package io.mimiq.e2e.secrecy;

import io.mimiq.e2e.secrecy.Needles.Needle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Everything that is searched, file by file and value by value, also inside compressed streams. */
public final class Haystack {

    /** A word, in a disguise or inside a stream, somewhere. */
    public record Hit(String place, Disguise disguise, String where) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return place + " as " + disguise + " in " + where;
        }
    }

    private static final int NONE = -1;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private final Needles needles;
    private final Set<Hit> hits = new TreeSet<>();
    private final byte[] piece = new byte[64 << 10];
    private final byte[] unpacked = new byte[64 << 10];
    private long files;
    private long bytes;
    private long streams;

    public Haystack(Needles needles) {
        this.needles = needles;
    }

    /** Searches all files below a folder, each under its name there. */
    public void folder(String name, Path folder, Predicate<Path> wanted) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && wanted.test(file)) {
                        file(name + "/" + folder.relativize(file), file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    return passOver(e);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) throws IOException {
                    return e == null ? FileVisitResult.CONTINUE : passOver(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String where, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            search(where, (at, into) -> channel.read(into, at));
            files++;
        } catch (IOException e) {
            passOver(e);
        }
    }

    /** A file may go while it is looked for, as temporary ones do, or be somebody else's. */
    private static FileVisitResult passOver(IOException e) throws IOException {
        if (e instanceof NoSuchFileException || e instanceof AccessDeniedException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    /** Searches one value: a Kafka record, a field of a document. */
    public void value(String where, byte[] value) {
        try {
            search(where, Bytes.of(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Piece by piece, so that a file may be larger than memory. */
    private void search(String where, Bytes source) throws IOException {
        Inflater unmarked = new Inflater(true);
        unpack(source, 0, Disguise.DEFLATE, in -> new InflaterInputStream(in, unmarked), where);
        unmarked.end();
        int state = needles.start();
        int before = NONE;
        long at = 0;
        for (int length = read(source, at); length > 0; length = read(source, at)) {
            state = needles.search(state, piece, length, needle -> hit(needle, needle.disguise(), where));
            for (int i = 0; i < length; i++) {
                int here = piece[i] & 0xff;
                streamAt(source, at + i - 1, before, here, where);
                before = here;
            }
            at += length;
        }
        bytes += at;
    }

    private int read(Bytes source, long at) throws IOException {
        return source.read(at, ByteBuffer.wrap(piece));
    }

    /** Unpacks what begins there, if those two bytes can be the mark of a compressed stream. */
    private void streamAt(Bytes source, long at, int first, int second, String where) {
        if (first == GZIP_1 && second == GZIP_2) {
            unpack(source, at, Disguise.GZIP, GZIPInputStream::new, where);
        } else if (first != NONE && isZlib(first, second)) {
            unpack(source, at, Disguise.ZLIB, InflaterInputStream::new, where);
        }
    }

    /** RFC 1950: method 8, a window of at most 32 KiB, a check, no dictionary. */
    private static boolean isZlib(int method, int flags) {
        return (method & 0x0f) == 8 && method >> 4 <= 7 && (method << 8 | flags) % 31 == 0 && (flags & 0x20) == 0;
    }

    /** What unpacks is searched as far as it does. Most of what looks like the start of a stream is none. */
    private void unpack(Bytes source, long from, Disguise stream, Unpacking unpacking, String where) {
        try (InputStream in = unpacking.of(source.from(from))) {
            int state = needles.start();
            int length = in.read(unpacked);
            streams += length > 0 ? 1 : 0;
            while (length > 0) {
                state = needles.search(state, unpacked, length, needle -> hit(needle, stream, where));
                length = in.read(unpacked);
            }
        } catch (IOException e) {
            // no stream, or one that is cut
        }
    }

    @FunctionalInterface
    private interface Unpacking {
        InputStream of(InputStream packed) throws IOException;
    }

    private void hit(Needle needle, Disguise disguise, String where) {
        hits.add(new Hit(needle.place(), disguise, where));
    }

    public Set<Hit> hits() {
        return hits;
    }

    public long files() {
        return files;
    }

    public long megabytes() {
        return bytes >> 20;
    }

    public long streams() {
        return streams;
    }
}
