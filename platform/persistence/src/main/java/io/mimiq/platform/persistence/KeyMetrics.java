package io.mimiq.platform.persistence;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.mimiq.platform.crypto.CryptoStatistics;
import io.mimiq.platform.crypto.KeyRing;
import jakarta.inject.Singleton;
import java.util.function.ToLongFunction;

/** Exposes the key ring's statistics as metrics. */
@Singleton
class KeyMetrics implements MeterBinder {
    private final KeyRing keyRing;

    KeyMetrics(KeyRing keyRing) {
        this.keyRing = keyRing;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        operations("encrypt", CryptoStatistics::encryptions).register(meters);
        operations("decrypt", CryptoStatistics::decryptions).register(meters);
        counter("mimiq.crypto.failures", CryptoStatistics::failures)
                .description("Ciphertexts that did not decrypt")
                .register(meters);
        lookups("memory", CryptoStatistics::keysFromMemory).register(meters);
        lookups("store", CryptoStatistics::keysFromStore).register(meters);
        Gauge.builder("mimiq.keys.cached", keyRing, ring -> ring.statistics().keysInMemory())
                .description("Data keys held in memory")
                .register(meters);
    }

    private FunctionCounter.Builder<KeyRing> operations(String operation, ToLongFunction<CryptoStatistics> count) {
        return counter("mimiq.crypto.operations", count)
                .description("Fields encrypted and decrypted")
                .tag("operation", operation);
    }

    private FunctionCounter.Builder<KeyRing> lookups(String from, ToLongFunction<CryptoStatistics> count) {
        return counter("mimiq.keys.lookups", count)
                .description("Look-ups of a data key, by where it was found or looked for")
                .tag("from", from);
    }

    private FunctionCounter.Builder<KeyRing> counter(String name, ToLongFunction<CryptoStatistics> count) {
        return FunctionCounter.builder(name, keyRing, ring -> count.applyAsLong(ring.statistics()));
    }
}
