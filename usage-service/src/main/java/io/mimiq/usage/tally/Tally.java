package io.mimiq.usage.tally;

import java.util.List;
import java.util.Set;

/**
 * A document that adds up calls; changed only by compare-and-set on its revision, which is 0 before it is stored.
 *
 * @param <D> the document itself
 */
public interface Tally<D> {

    String id();

    long revision();

    /** The calls that are in its sums but not stored yet; those of the batches in work. */
    List<String> settling();

    /** The same sums, without these calls among {@link #settling()}. */
    D settled(Set<String> callIds);

    D atRevision(long next);
}
