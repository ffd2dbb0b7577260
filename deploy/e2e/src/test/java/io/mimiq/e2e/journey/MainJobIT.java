package io.mimiq.e2e.journey;

import io.mimiq.e2e.RunningSuite;
import org.junit.jupiter.api.Test;

/** What the rehearsal of {@code deploy/up} asks of a suite is answered: else no start would be quick, and nobody would know. */
class MainJobIT {

    @Test
    void isDoneThroughTheGateway() throws Exception {
        RunningSuite.get().processes().doMainJob(2);
    }
}
