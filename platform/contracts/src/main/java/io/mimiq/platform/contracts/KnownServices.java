package io.mimiq.platform.contracts;

import io.mimiq.platform.crypto.ServiceKeys;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Stops a service that would refuse the events of another because it lacks its public key. */
@Singleton
class KnownServices {
    private final ServiceKeys keys;

    KnownServices(ServiceKeys keys) {
        this.keys = keys;
    }

    void check(@Observes StartupEvent start) {
        requireAll(keys);
    }

    static void requireAll(ServiceKeys keys) {
        List<String> unknown = Services.ALL.stream()
                .filter(service -> keys.of(service).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "MIMIQ_CLIENTS_FILE has no public key of " + unknown + ", whose events could not be verified");
        }
    }
}
