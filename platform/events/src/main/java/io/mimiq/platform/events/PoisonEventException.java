package io.mimiq.platform.events;

/**
 * An event that no retry can make readable. {@link EventConsumer} moves it to the dead-letter topic. The message names
 * kinds and ids, never values.
 */
public final class PoisonEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonEventException(String reason) {
        super(reason);
    }
}
