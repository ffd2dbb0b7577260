package io.mimiq.local.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file in proportion to what is in it: a little at a time, between commands, and some more when closing.
 *
 * <p>MVStore's own housekeeping comes with its background commits, which would cut commands in half.
 */
final class Compaction implements AutoCloseable {

    static final int ON_CLOSE_MILLIS = 500;

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    private static final long PERIOD_MILLIS = 2_000;
    private static final int WORTHWHILE_BYTES = 4 * 1024 * 1024;
    /** What one round may write: commands wait for it, so no more than a few tens of milliseconds' worth. */
    private static final int ROUND_BYTES = 2 * 1024 * 1024;

    private static final int FILL_PERCENT = 50;

    private final MVStore store;
    private final GroupCommit commits;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "compaction");
        thread.setDaemon(true);
        return thread;
    });
    private long lastVersion = -1;

    Compaction(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        timer.scheduleWithFixedDelay(this::round, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            if (isDue()) {
                commits.maintain(this::compact);
                lastVersion = store.getCurrentVersion();
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

    private void compact() {
        store.compact(FILL_PERCENT, ROUND_BYTES);
        store.commit();
        store.sync();
        if (store.getFileStore() instanceof RandomAccessStore file) {
            file.compactMoveChunks(FILL_PERCENT, ROUND_BYTES, store);
        }
        store.commit();
        store.sync();
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
