package io.mimiq.conversation.change;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.platform.web.ProblemException;

/** Tells failures that lie in a text from those that lie in a service or its settings. */
enum Blame {
    TOO_LONG("too long for the assistant"),
    UNREADABLE("the assistant could not read it"),
    UNUSABLE("the assistant gave no usable answer"),
    REFUSED("the change would have lost or invented knowledge"),
    OTHER("");

    private final String reason;

    Blame(String reason) {
        this.reason = reason;
    }

    static Blame of(Throwable failure) {
        if (failure instanceof UnreadableException) {
            return UNREADABLE;
        } else if (failure instanceof ProviderException provider) {
            return provider.kind() == ProviderException.Kind.UNUSABLE ? UNUSABLE : OTHER;
        } else if (failure instanceof ProblemException problem && problem.error() instanceof ConversationError error) {
            return switch (error) {
                case ANSWER_TRUNCATED, CHANGE_TOO_LARGE -> TOO_LONG;
                case CHANGE_SET_REFUSED -> REFUSED;
                default -> OTHER;
            };
        }
        return OTHER;
    }

    /** Whether less of the text at once may do. A person who waits for an answer is told of the others at once. */
    boolean maySplit(boolean isDocument) {
        return this == TOO_LONG || this == UNREADABLE || isDocument && this != OTHER;
    }

    /** Whether the rest goes on without the unit that is to blame. */
    boolean mayLeaveOut(boolean isDocument) {
        return this == UNREADABLE || isDocument && this != OTHER;
    }

    /** What the account of the source says. */
    String reason() {
        return reason;
    }
}
