package io.mimiq.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system ({@code powercut:/path}) that knows which writes a disk has been told to keep: those before the last
 * {@code force}. Any of the later ones may be missing, or there in part, when the power comes back.
 */
public final class PowerCut extends FilePathWrapper {

    private static final int SECTOR = 512;

    private static volatile Disk disk = new Disk();

    /** Made by H2, by reflection. */
    public PowerCut() {}

    static Path path(Path file) {
        FilePath.register(new PowerCut());
        disk = new Disk();
        return Path.of("powercut:" + file);
    }

    /**
     * Fails the power at one of the next moments when the disk is told to keep what was written: the worst ones, as
     * that is when it holds back most.
     *
     * @param before looks first, so that it sees no more than what was answered until then
     */
    static <T> CompletableFuture<T> failAfter(int forces, Supplier<T> before, Path target, Random random) {
        return disk.failAfter(forces, before, target, random);
    }

    @Override
    public String getScheme() {
        return "powercut";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode), disk);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Write(long position, byte[] bytes, boolean truncate) {

        byte[] applyTo(byte[] content, int from, int to) {
            if (truncate) {
                return Arrays.copyOf(content, (int) Math.min(content.length, position));
            }
            int end = (int) position + to;
            byte[] result = end > content.length ? Arrays.copyOf(content, end) : content;
            System.arraycopy(bytes, from, result, (int) position + from, to - from);
            return result;
        }
    }

    private static final class Disk {

        private byte[] kept = new byte[0];
        private final List<Write> pending = new ArrayList<>();
        private int countdown;
        private Runnable cut = () -> {};

        synchronized void add(Write write) {
            pending.add(write);
        }

        synchronized <T> CompletableFuture<T> failAfter(int forces, Supplier<T> before, Path target, Random random) {
            CompletableFuture<T> failed = new CompletableFuture<>();
            countdown = forces;
            cut = () -> {
                T seen = before.get();
                try {
                    Files.write(target, image(random));
                    failed.complete(seen);
                } catch (IOException e) {
                    failed.completeExceptionally(e);
                }
            };
            return failed;
        }

        synchronized void force() {
            if (countdown > 0 && --countdown == 0) {
                cut.run();
            }
            for (Write write : pending) {
                kept = write.applyTo(kept, 0, write.bytes.length);
            }
            pending.clear();
        }

        byte[] image(Random random) {
            byte[] image = kept.clone();
            for (Write write : pending) {
                if (write.truncate) {
                    image = random.nextBoolean() ? write.applyTo(image, 0, 0) : image;
                    continue;
                }
                for (int from = 0; from < write.bytes.length; from += SECTOR) {
                    if (random.nextBoolean()) {
                        image = write.applyTo(image, from, Math.min(from + SECTOR, write.bytes.length));
                    }
                }
            }
            return image;
        }
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;
        private final Disk disk;

        Channel(FileChannel file, Disk disk) {
            this.file = file;
            this.disk = disk;
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            disk.add(new Write(position, bytes, false));
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            disk.add(new Write(size, new byte[0], true));
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) {
            disk.force();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
