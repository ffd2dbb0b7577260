package io.mimiq.local.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells whether a process is ready, in a single check. */
@FunctionalInterface
interface Probe {

    int CONNECT_MILLIS = 1_000;
    int READ_MILLIS = 2_000;

    boolean isReady(Path log);

    /** Ready once a line of its log starts with {@code start}. */
    static Probe line(String start) {
        return log -> {
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                return lines.anyMatch(line -> line.startsWith(start));
            } catch (IOException e) {
                return false; // no log yet
            }
        };
    }

    /**
     * Ready once this address answers 200. A single connection per check, without threads or pools, because most are
     * refused.
     */
    static Probe http(URI address) {
        return log -> {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
                connection.setConnectTimeout(CONNECT_MILLIS);
                connection.setReadTimeout(READ_MILLIS);
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false; // nobody listens yet
            }
        };
    }
}
