package io.mimiq.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for MVStore ({@code ordered:/path}) that orders its writes so that they survive a power failure.
 *
 * <p>MVStore considers a commit complete if its first and last bytes match, without checking what is in between; a disk
 * that loses power may well have kept both ends and lost the middle. So the last sector of each write follows only once
 * everything before it is on disk: a commit that has an end is complete. For the same reason the file header, which
 * names a commit, is written only once that commit is on disk, and a commit that names moved commits only once those
 * are.
 */
public final class CommitOrder extends FilePathWrapper {

    private static final String SCHEME = "ordered";

    /** The unit that a disk writes atomically. */
    private static final int SECTOR = 512;

    /** Called by H2 through reflection. */
    public CommitOrder() {}

    static String name(String file) {
        FilePath.register(new CommitOrder());
        return SCHEME + ":" + file;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new OrderedChannel(super.open(mode));
    }

    private static final class OrderedChannel extends FileBaseDefault {

        private final FileChannel file;

        OrderedChannel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            int length = source.remaining();
            if (position == 0) {
                file.force(false);
                writeAll(source, position);
            } else {
                int body = Math.max(0, length - SECTOR);
                writeAll(source.duplicate().limit(source.position() + body), position);
                file.force(false);
                source.position(source.position() + body);
                writeAll(source, position + body);
            }
            return length;
        }

        private void writeAll(ByteBuffer source, long position) throws IOException {
            long at = position;
            while (source.hasRemaining()) {
                at += file.write(source, at);
            }
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
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
