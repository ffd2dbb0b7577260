package io.mimiq.usage;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A gauge of the next application in this JVM, one with another profile, must not show what this one's has seen. */
@Singleton
class MetersOfOneRun {
    void forget(@Observes ShutdownEvent stopped) {
        Metrics.globalRegistry.clear();
    }
}
