package io.mimiq.local.broker;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the embedded broker until it is asked to stop, by a signal or by the end of its standard input.
 *
 * <p>Prints {@code ready HOST:PORT} when clients are served. Exit codes: 0 stopped, 1 could not start, 2 bad usage.
 */
public final class BrokerMain {

    /** Held for good: a logger that nobody references loses its level. */
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

    /** The parent holds the other end of the pipe: when it dies, however it dies, the input ends. */
    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // whatever it says is not for us
        }
    }
}
