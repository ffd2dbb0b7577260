package io.mimiq.platform.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds ports that nobody listens on, below the ephemeral range: any client could take an ephemeral port before the
 * server starts, even the client that is trying to reach that very server.
 */
public final class FreePorts {
    /** Of two test JVMs that run at the same time, each looks in its half. */
    private static final String FORK = System.getProperty("mimiq.fork", "");

    private static final int MIDDLE = 23_500;
    private static final int FIRST = FORK.equals("-2") ? MIDDLE : 15_000;
    private static final int END = FORK.equals("-1") ? MIDDLE : 32_000;
    private static final int TRIES = 200;

    private FreePorts() {}

    /**
     * Returns one free port.
     *
     * @throws IllegalStateException if none was found
     */
    public static int one() {
        return range(1);
    }

    /**
     * Returns the first of {@code length} consecutive free ports.
     *
     * @throws IllegalStateException if none were found
     */
    public static int range(int length) {
        return ThreadLocalRandom.current()
                .ints(TRIES, FIRST, END - length)
                .filter(first -> IntStream.range(first, first + length).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
