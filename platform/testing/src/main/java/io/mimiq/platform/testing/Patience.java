package io.mimiq.platform.testing;

import java.time.Duration;

/**
 * How long a test waits, by what it waits for: several times what it takes on two busy processors, and little enough that a
 * slowdown fails. Where something has to take less, a test says so itself.
 */
public final class Patience {

    /** One answer: of the store, of a service, of a provider. Usually milliseconds. */
    public static final Duration ANSWER = Duration.ofSeconds(10);

    /** What happens by itself, by an event or a sweep, and is then seen. Usually within two seconds. */
    public static final Duration EVENT = Duration.ofSeconds(20);

    /** A process that starts, or is found again after it was away. Usually within ten seconds. */
    public static final Duration RECOVERY = Duration.ofSeconds(45);

    private Patience() {}
}
