package io.mimiq.platform.crypto;

/**
 * The result of {@link KeyRing#rewrap()}. A previous application key can be removed from the configuration once a run,
 * with the same configuration on every replica, returns zero for both.
 *
 * @param rewrapped keys moved to the current application key
 * @param unreadable keys left alone because their application key is not configured or does not open them
 */
public record Rewrapped(long rewrapped, long unreadable) {
    static final class Count {
        private long rewrapped;
        private long unreadable;

        void add(Rewrapped one) {
            rewrapped += one.rewrapped;
            unreadable += one.unreadable;
        }

        Rewrapped total() {
            return new Rewrapped(rewrapped, unreadable);
        }
    }
}
