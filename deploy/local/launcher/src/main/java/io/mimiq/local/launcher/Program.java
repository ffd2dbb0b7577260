package io.mimiq.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of the suite: what to run and how to tell that it is ready.
 *
 * @param stage processes start stage by stage and stop in the opposite order
 * @param environment all of it: nothing else is inherited
 * @param temporary a folder that is made anew for every start
 * @param address where it is reached, for people
 */
record Program(
        String name,
        Stage stage,
        List<String> command,
        Map<String, String> environment,
        List<Integer> ports,
        Path log,
        Path temporary,
        Probe probe,
        String address) {

    enum Stage {
        STORE,
        BROKER,
        /** Needs store and broker. */
        SERVICES,
        /** Needs nothing to be ready, so it starts beside store and broker, and stops with the services. */
        EDGE
    }
}
