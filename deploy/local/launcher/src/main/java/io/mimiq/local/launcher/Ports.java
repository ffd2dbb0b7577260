package io.mimiq.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Where everything listens: a single base port moves all others. */
public record Ports(int base) {

    private static final int MONGODB = 10;
    private static final int KAFKA = 11;
    private static final int KAFKA_CONTROLLER = 12;
    private static final int MANAGEMENT = 20;

    private static final int TRIES = 200;

    static final int HIGHEST_BASE = 65535 - MANAGEMENT - Service.values().length;

    public int of(Service service) {
        return base + service.portOffset();
    }

    /** Returns a base port with all its ports free, below the ephemeral range. */
    static int anyFree() throws SuiteException {
        return ThreadLocalRandom.current()
                .ints(TRIES, 15_000, 32_000)
                .filter(base -> IntStream.rangeClosed(base, base + MANAGEMENT + Service.values().length)
                        .allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new SuiteException("No free ports."));
    }

    /** The port for health and metrics. */
    public int managementOf(Service service) {
        return base + MANAGEMENT + service.portOffset();
    }

    public int mongodb() {
        return base + MONGODB;
    }

    public int kafka() {
        return base + KAFKA;
    }

    public int kafkaController() {
        return base + KAFKA_CONTROLLER;
    }

    /**
     * @param wanted maps each port to the name of who wants it
     * @throws SuiteException naming every port that is already in use
     */
    static void requireFree(Map<Integer, String> wanted) throws SuiteException {
        List<String> taken = wanted.keySet().stream()
                .filter(port -> !isFree(port))
                .map(port -> port + " (" + wanted.get(port) + ")")
                .toList();
        if (!taken.isEmpty()) {
            throw new SuiteException("Already in use: port " + String.join(", port ", taken)
                    + ". Stop what listens there, or move all ports with MIMIQ_PORT=9080.");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a connection of an earlier run that is still closing does not stop us from listening
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
