package io.mimiq.local.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file in proportion to its content: a little at a time, between commands, and once more on close.
 *
 * <p>MVStore's own housekeeping would bring background commits, which would split commands.
 */
final class Compaction implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    private static final long PERIOD_MILLIS = 2_000;
    private static final int WORTHWHILE_BYTES = 4 * 1024 * 1024;
    private static final int ROUND_BYTES = 4 * 1024 * 1024;
    /** How long commands may wait, not counting the round in progress, which is finished. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int FILL_PERCENT = 50;

    private final MVStore store;
    private final GroupCommit commits;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "compaction");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long lastVersion = -1;

    Compaction(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            if (isDue()) {
                now();
            }
        } catch (MVStoreException e) {
            log.error("the file could not be compacted", e);
        }
    }

    private boolean isDue() {
        return !store.isClosed()
                && store.getCurrentVersion() != lastVersion
                && store.getFileStore().size() > WORTHWHILE_BYTES;
    }

    /** Compacts until there is nothing more to gain, or for as long as commands may be kept waiting. */
    void now() {
        commits.maintain(() -> {
            if (!store.isClosed() && store.getFileStore() instanceof RandomAccessStore file) {
                long deadline = System.nanoTime() + PAUSE_NANOS;
                while (isSparse(file) && System.nanoTime() < deadline) {
                    rewriteSparseCommits();
                    closeGaps(file);
                }
                lastVersion = store.getCurrentVersion();
            }
        });
    }

    private static boolean isSparse(RandomAccessStore file) {
        return file.getChunksFillRate() < FILL_PERCENT || file.getFillRate() <= FILL_PERCENT;
    }

    /** Rewrites what is still live in mostly dead commits at the end of the file. */
    private void rewriteSparseCommits() {
        withReuse(
                () -> store.compact(FILL_PERCENT, ROUND_BYTES)); // MVStore looks for them only when it may reuse space
        store.commit();
        store.sync();
    }

    /** Moves the end of the file into the gaps and truncates it, in steps that MVStore flushes one by one. */
    private void closeGaps(RandomAccessStore file) {
        withReuse(() -> file.compactMoveChunks(FILL_PERCENT, ROUND_BYTES, store));
        store.sync();
    }

    private void withReuse(Runnable work) {
        store.setReuseSpace(true);
        try {
            work.run();
        } finally {
            store.setReuseSpace(false);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("still compacting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
