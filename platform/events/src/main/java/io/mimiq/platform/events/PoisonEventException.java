package io.mimiq.platform.events;

/**
 * An event that no retry can make readable. {@link EventConsumer} moves it to the dead-letter topic, with this message
 * as the reason: it may name kinds and ids, never values.
 */
public final class PoisonEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonEventException(String reason) {
        super(reason);
    }
}
