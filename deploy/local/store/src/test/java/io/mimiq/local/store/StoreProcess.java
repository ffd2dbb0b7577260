package io.mimiq.local.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The store as a process of its own. */
final class StoreProcess {

    private StoreProcess() {}

    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StoreMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    static Process start(Path data) throws IOException {
        return start("--port", "0", "--data", data.toString());
    }

    /** Returns the address that a store prints when it serves clients. */
    static String address(Process store) throws IOException {
        String line = store.inputReader().readLine();
        if (line == null || !line.startsWith("ready ")) {
            throw new IOException("the store said " + line + ": "
                    + store.errorReader().lines().toList());
        }
        return line.substring("ready ".length());
    }
}
