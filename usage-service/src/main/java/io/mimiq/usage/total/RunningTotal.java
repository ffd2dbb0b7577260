package io.mimiq.usage.total;

import io.mimiq.platform.storage.Revised;
import java.util.List;
import java.util.Set;

/**
 * A document that adds calls up.
 *
 * @param <D> the document itself
 */
public interface RunningTotal<D> extends Revised<D> {
    /** The calls that it has counted but that are not stored yet: those in progress. */
    List<String> settling();

    /** The same sums, without these calls among {@link #settling()}. */
    D settled(Set<String> callIds);
}
