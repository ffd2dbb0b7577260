package io.mimiq.platform.persistence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Stands for the bean of platform/web, on which this module does not depend. */
class TestClock {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
