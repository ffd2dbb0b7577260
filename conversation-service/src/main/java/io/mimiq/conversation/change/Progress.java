package io.mimiq.conversation.change;

import io.mimiq.conversation.call.AiCall;

/** Hears how far a change is. */
public interface Progress {

    /** The call is about to be recorded and made; from here on it must be closed. */
    void opened(AiCall call);

    void closed();

    /** The change is being handed over: from here on it is carried through. */
    void commit();

    /** It was not taken, and is prepared anew. */
    void uncommit();

    Progress UNHEARD = new Progress() {
        @Override
        public void opened(AiCall call) {}

        @Override
        public void closed() {}

        @Override
        public void commit() {}

        @Override
        public void uncommit() {}
    };
}
