package io.mimiq.conversation.knowledge;

/** The knowledge is at another version by now: read it again and propose again. */
public final class BaseMovedException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
