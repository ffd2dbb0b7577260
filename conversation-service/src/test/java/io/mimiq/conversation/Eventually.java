package io.mimiq.conversation;

import io.mimiq.platform.testing.Patience;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowingConsumer;

/** For what happens by itself: looks until it is so, and fails with what is wrong when it stays so. */
public final class Eventually {

    private static final Duration PATIENCE = Patience.EVENT;

    private Eventually() {}

    public static <T> T see(Supplier<T> look, ThrowingConsumer<T> expectation) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T seen = look.get();
            try {
                expectation.accept(seen);
                return seen;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > until) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
