package io.mimiq.usage.tally;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;

/** Which calls are counted for good: those that are stored. */
public interface CountedCalls {

    /** Those of the calls that are. */
    Uni<Set<String>> among(Collection<String> callIds);
}
