package io.mimiq.platform.crypto;

/**
 * What {@link KeyRing#rewrap()} did. A previous application key can be taken out of the configuration when a run that
 * every replica's configuration agrees with gives nought for both.
 *
 * @param rewrapped keys now under the current application key
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
