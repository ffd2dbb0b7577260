package io.mimiq.auth.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts what happens to sessions, from the start; never whose they are. */
@Startup
@Singleton
class SessionMetrics {
    /** What can happen. */
    enum Happening {
        CREATED("created"),
        /** A wrong password, or an address without an account. */
        REFUSED("refused"),
        REFRESHED("refreshed"),
        /** A token that was exchanged long ago was used again: its session ended. */
        REUSED("reused");

        private final String tag;

        Happening(String tag) {
            this.tag = tag;
        }
    }

    private final Map<Happening, Counter> counters = new EnumMap<>(Happening.class);

    SessionMetrics(MeterRegistry meters) {
        for (Happening happening : Happening.values()) {
            counters.put(happening, meters.counter("mimiq.auth.sessions", "event", happening.tag));
        }
    }

    void count(Happening happening) {
        Objects.requireNonNull(counters.get(happening)).increment();
    }
}
