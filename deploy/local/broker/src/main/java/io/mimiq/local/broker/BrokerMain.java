package io.mimiq.local.broker;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the embedded broker until a signal or the end of its standard input stops it.
 *
 * <p>Prints {@code ready HOST:PORT} once it serves clients. Exit codes: 0 stopped, 1 could not start, 2 bad usage.
 */
public final class BrokerMain {

    /** Referenced forever, because a logger that nobody references loses its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private BrokerMain() {}

    public static void main(String... args) {
        ROOT.setLevel(Level.WARNING);
        BrokerOptions options;
        try {
            options = BrokerOptions.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + BrokerOptions.USAGE);
            System.exit(2);
            return;
        }
        try {
            Broker broker = Broker.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
            System.out.println("ready " + broker.address());
            if (!options.keep()) {
                awaitEndOfInput();
                System.exit(0);
            }
        } catch (DataInUseException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            ROOT.log(Level.SEVERE, "the broker could not start", e);
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
