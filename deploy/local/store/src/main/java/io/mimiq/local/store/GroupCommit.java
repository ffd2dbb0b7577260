package io.mimiq.local.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Runs commands concurrently and answers each only once everything it did or saw is on disk.
 *
 * <p>Commands share the gate; a commit takes it exclusively, so each commit is a cut between commands and never splits
 * one. Whoever waits first commits for everyone waiting, which shares the cost of a disk flush. The flush itself runs
 * with the gate open. A read that saw uncommitted changes waits for their commit too, so a crash can undo no answer, of
 * a read or of a write.
 */
final class GroupCommit {

    private final MVStore store;
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final Lock committing = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private volatile long durable;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    <T> T read(Supplier<T> command) {
        Ran<T> ran = behind(gate.readLock(), command, false);
        await(ran.ticket);
        return ran.result;
    }

    /** Also waits if the command fails: what it did before is part of its answer. */
    <T> T write(Supplier<T> command) {
        return written(gate.readLock(), command);
    }

    /** For commands that need the store to themselves: creating and removing collections and indexes. */
    <T> T restructure(Supplier<T> command) {
        return written(gate.writeLock(), command);
    }

    /** Runs the work between commands, on a store without uncommitted changes. */
    void maintain(Runnable work) {
        committing.lock();
        try {
            exclusively(() -> {
                store.commit();
                store.sync();
                durable = begun.get();
                work.run();
            });
        } finally {
            committing.unlock();
        }
    }

    private <T> T written(Lock lock, Supplier<T> command) {
        Ran<T> ran;
        try {
            ran = behind(lock, command, true);
        } catch (RuntimeException e) {
            await(begun.get());
            throw e;
        }
        await(ran.ticket);
        return ran.result;
    }

    /** Draws a ticket before the first change, so a commit that covers the ticket covers the changes. */
    private <T> Ran<T> behind(Lock lock, Supplier<T> command, boolean changes) {
        lock.lock();
        try {
            if (changes) {
                begun.incrementAndGet();
            }
            T result = command.get();
            return new Ran<>(result, begun.get());
        } finally {
            lock.unlock();
        }
    }

    private void await(long ticket) {
        if (durable >= ticket) {
            return;
        }
        committing.lock();
        try {
            if (durable < ticket) {
                commit();
            }
        } finally {
            committing.unlock();
        }
    }

    private void commit() {
        long[] covered = new long[1];
        boolean[] changed = new boolean[1];
        exclusively(() -> {
            covered[0] = begun.get();
            changed[0] = store.commit() >= 0;
        });
        if (changed[0]) {
            store.sync();
        }
        durable = covered[0];
    }

    private void exclusively(Runnable work) {
        gate.writeLock().lock();
        try {
            work.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private record Ran<T>(T result, long ticket) {}
}
