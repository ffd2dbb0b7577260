package io.mimiq.bench.suite;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Waits until a process that was just started can be used; one that ends instead is a failure at once. */
public final class Ready {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final int OK = 200;

    private Ready() {}

    public static void awaitPort(Process process, int port) {
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .failFast("it ended", () -> !process.isAlive())
                .until(() -> accepts(port));
    }

    /** Until the address answers with 200. */
    public static void awaitHealth(Process process, URI health) {
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .failFast("it ended", () -> !process.isAlive())
                .until(() -> isUp(health));
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isUp(URI health) {
        try {
            return ((HttpURLConnection) health.toURL().openConnection()).getResponseCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
