package io.mimiq.usage.erasure;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Events may tell of what was erased while they were on their way. */
@ApplicationScoped
public class Latecomers {

    private final Erased erased;
    private final List<Erasable> erasables;

    Latecomers(Erased erased, @All List<Erasable> erasables) {
        this.erased = erased;
        this.erasables = erasables;
    }

    /** Those of the targets that are erased already. */
    public Uni<Set<Target>> among(Set<Target> targets) {
        return erased.among(targets);
    }

    /**
     * Erases again what is erased of the targets. To be called after writing: an erasure that begins later finds what was
     * written by itself.
     */
    public Uni<Void> eraseAgain(Set<Target> targets) {
        return erased.among(targets)
                .chain(late -> Multi.createFrom()
                        .iterable(late)
                        .onItem()
                        .transformToUniAndConcatenate(this::erase)
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> erase(Target target) {
        return Multi.createFrom()
                .iterable(erasables)
                .onItem()
                .transformToUniAndConcatenate(erasable -> erasable.erase(target))
                .onItem()
                .ignoreAsUni();
    }
}
