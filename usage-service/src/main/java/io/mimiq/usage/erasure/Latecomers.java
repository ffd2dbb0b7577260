package io.mimiq.usage.erasure;

import io.mimiq.platform.erasure.Erasures;
import io.mimiq.platform.storage.Target;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** Events may be about something that was erased while they were on their way. */
@Singleton
public class Latecomers {
    private final Erased erased;
    private final Erasures erasures;

    Latecomers(Erased erased, Erasures erasures) {
        this.erased = erased;
        this.erasures = erasures;
    }

    /** Those of the targets that are erased already. */
    public Uni<Set<Target>> among(Set<Target> targets) {
        return erased.among(targets);
    }

    /**
     * Erases again what is erased already. Call it after writing: an erasure that begins later finds what was written by
     * itself.
     */
    public Uni<Void> eraseAgain(Set<Target> targets) {
        return erased.among(targets)
                .onItem()
                .<Target>disjoint()
                .onItem()
                .transformToUniAndConcatenate(erasures::eraseAgain)
                .onItem()
                .ignoreAsUni();
    }
}
