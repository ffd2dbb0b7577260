package io.mimiq.conversation.change;

/** The provider failed on this text, and would fail on it again. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
