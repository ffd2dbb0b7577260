package io.mimiq.platform.events;

/** A pending event without a signature: stored by a release that signed none, or put there by somebody else. */
final class UnsignedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsignedEventException() {
        super("A pending event is not signed");
    }
}
