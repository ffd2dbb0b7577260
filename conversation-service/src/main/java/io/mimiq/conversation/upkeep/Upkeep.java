package io.mimiq.conversation.upkeep;

import io.smallrye.mutiny.Uni;

/** Work that is a process's own for as long as it lives. */
public interface Upkeep {

    /** Saves how far this process's work is, and prolongs its leases. */
    Uni<Void> beat();

    /** Ends work whose process has died. */
    Uni<Void> sweep();
}
