package io.mimiq.platform.storage;

/**
 * A document of a {@link RevisedCollection}.
 *
 * @param <D> the document itself
 */
public interface Revised<D> extends Stored {
    /** 0 before the document is stored; each change adds 1. */
    long revision();

    D atRevision(long revision);
}
