package io.mimiq.conversation.change;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** How the change of an order is made. */
interface Changing {

    /** @param reserved the call that is reserved for it already, if any */
    Uni<Change> make(ChangeOrder order, @Nullable Attempt reserved, Progress progress);

    /** Takes the source in without a change: each of its units is left out for this reason. */
    Uni<Change> leaveOut(ChangeOrder order, String reason, Progress progress);
}
