package io.mimiq.usage.total;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;

/** Knows which calls are stored: every total has counted those. */
public interface CountedCalls {
    /** Those of the calls that are stored. */
    Uni<Set<String>> among(Collection<String> callIds);
}
