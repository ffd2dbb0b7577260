package io.mimiq.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Runs the embedded store until a signal or the end of its standard input stops it.
 *
 * <p>Prints {@code ready mongodb://HOST:PORT} once it serves clients. Exit codes: 0 stopped, 1 could not start, 2 bad
 * usage, 3 the file could not be written.
 */
public final class StoreMain {

    /** Referenced forever, because a logger that nobody references loses its level. */
    private static final Logger ROOT = Logger.getLogger("");

    /** Logs whole commands when they fail, and with them what people wrote; the backend logs what matters. */
    private static final Logger WIRE = Logger.getLogger("de.bwaldvogel.mongo.wire.MongoWireProtocolHandler");

    private static final int BROKEN = 3;

    private StoreMain() {}

    public static void main(String... args) {
        ROOT.setLevel(Level.WARNING);
        WIRE.setLevel(Level.OFF);
        // A command blocks its thread until it is on disk: with enough threads, many share one flush.
        System.setProperty("io.netty.eventLoopThreads", "32");
        StoreOptions options;
        try {
            options = StoreOptions.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + StoreOptions.USAGE);
            System.exit(2);
            return;
        }
        try {
            Files.createDirectories(options.data());
            DurableBackend backend = DurableBackend.open(
                    options.data().resolve("store.mv"),
                    () -> Runtime.getRuntime().halt(BROKEN));
            MongoServer server = new MongoServer(backend);
            server.bind(new InetSocketAddress(options.host(), options.port()));
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "stop"));
            System.out.println("ready mongodb://" + options.host() + ":"
                    + server.getLocalAddress().getPort());
            if (!options.keep()) {
                awaitEndOfInput();
                System.exit(0);
            }
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                System.err.println("Another store uses the data in " + options.data());
            } else {
                ROOT.log(Level.SEVERE, "the store could not start", e);
            }
            System.exit(1);
        } catch (Exception e) {
            ROOT.log(Level.SEVERE, "the store could not start", e);
            System.exit(1);
        }
    }

    /** The parent holds the other end of the pipe, so the input ends when the parent dies, whatever the cause. */
    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // the content does not matter
        }
    }
}
