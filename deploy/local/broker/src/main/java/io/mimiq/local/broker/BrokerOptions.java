package io.mimiq.local.broker;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param port where clients connect
 * @param controllerPort where the node talks to itself as its own controller
 * @param keep whether the node outlives the end of its standard input
 */
record BrokerOptions(String host, int port, int controllerPort, Path data, boolean keep) {

    static final String USAGE = "usage: BrokerMain --port N --controller-port N --data DIR [--host 127.0.0.1] [--keep]";

    static BrokerOptions parse(String... args) {
        String host = "127.0.0.1";
        int port = -1;
        int controllerPort = -1;
        @Nullable Path data = null;
        boolean keep = false;
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--host" -> host = value(option, rest);
                case "--port" -> port = port(option, rest);
                case "--controller-port" -> controllerPort = port(option, rest);
                case "--data" -> data = Path.of(value(option, rest));
                case "--keep" -> keep = true;
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        if (port < 0 || controllerPort < 0 || data == null) {
            throw new IllegalArgumentException("--port, --controller-port and --data are needed");
        }
        return new BrokerOptions(host, port, controllerPort, data, keep);
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }

    private static int port(String option, Deque<String> rest) {
        String value = value(option, rest);
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of range
        }
        throw new IllegalArgumentException(option + " needs a port number, not " + value);
    }
}
