package io.mimiq.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of the suite: what to run and how to tell that it is ready.
 *
 * @param stage processes start stage by stage and stop in reverse order
 * @param environment the whole environment: nothing else is inherited
 * @param temporary a folder recreated on every start
 * @param address where to reach it, for people
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
        /** Depends on nothing, so it starts alongside store and broker, and stops with the services. */
        EDGE
    }
}
