package io.mimiq.platform.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports nobody listens on, from below the range that the system gives to outgoing connections: a port of that range may be
 * taken by any client before its server starts, even by a client that tries to reach that very server.
 */
public final class FreePorts {
    private static final int FIRST = 15_000;
    private static final int END = 32_000;
    private static final int TRIES = 200;

    private FreePorts() {}

    public static int one() {
        return range(1);
    }

    /** The first of so many free ports in a row. */
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
