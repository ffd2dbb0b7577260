package io.mimiq.conversation.change;

import io.mimiq.conversation.call.AiCall;

/** Follows how far a change is. */
public interface Progress {

    /** The call is about to be made. */
    void calling(AiCall call);

    /** The change is being handed over: from here on it is carried through. */
    void commit();

    /** It was not taken, and will be prepared again. */
    void uncommit();

    /** For a change that nobody follows. */
    Progress IGNORED = new Progress() {
        @Override
        public void calling(AiCall call) {}

        @Override
        public void commit() {}

        @Override
        public void uncommit() {}
    };
}
