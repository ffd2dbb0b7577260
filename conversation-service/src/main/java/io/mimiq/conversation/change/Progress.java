package io.mimiq.conversation.change;

import io.mimiq.conversation.call.AiCall;
import io.smallrye.mutiny.Uni;

/** Follows how far the intake of a source is. */
public interface Progress {

    /** The call is about to be made. */
    void calling(AiCall call);

    /** The change of a part is being handed over: from here on it is carried through. */
    void commit();

    /** Nothing is being handed over any more. */
    void uncommit();

    /** A part was taken in; the next one waits for this. */
    Uni<Void> taken(Taken taken);
}
