package io.mimiq.local.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells whether a process is ready, by one look. */
@FunctionalInterface
interface Probe {

    int CONNECT_MILLIS = 1_000;
    int READ_MILLIS = 2_000;

    boolean isReady(Path log);

    /** Ready when it says so, in a line of its own. */
    static Probe line(String start) {
        return log -> {
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                return lines.anyMatch(line -> line.startsWith(start));
            } catch (IOException e) {
                return false; // no log yet
            }
        };
    }

    /** Ready when this address answers 200. One connection a look, without threads and pools: it is mostly refused. */
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
