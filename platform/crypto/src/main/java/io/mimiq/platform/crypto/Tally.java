package io.mimiq.platform.crypto;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a key ring and its ciphers do. */
final class Tally {
    private final LongAdder encryptions = new LongAdder();
    private final LongAdder decryptions = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder keysFromMemory = new LongAdder();
    private final LongAdder keysFromStore = new LongAdder();

    void encrypted() {
        encryptions.increment();
    }

    void decrypted() {
        decryptions.increment();
    }

    void failed() {
        failures.increment();
    }

    void lookedUp(boolean found) {
        (found ? keysFromMemory : keysFromStore).increment();
    }

    CryptoStatistics statistics(long keysInMemory) {
        return new CryptoStatistics(
                encryptions.sum(),
                decryptions.sum(),
                failures.sum(),
                keysFromMemory.sum(),
                keysFromStore.sum(),
                keysInMemory);
    }
}
