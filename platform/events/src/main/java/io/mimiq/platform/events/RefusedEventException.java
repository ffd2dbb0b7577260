package io.mimiq.platform.events;

/**
 * An event that no service of the suite may have sent as it is. {@link EventConsumer} skips it. The message says why, in
 * words of ours only.
 */
final class RefusedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedEventException(String reason) {
        super(reason);
    }
}
