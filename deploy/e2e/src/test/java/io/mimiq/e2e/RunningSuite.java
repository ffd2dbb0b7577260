package io.mimiq.e2e;

import io.mimiq.local.launcher.Options;
import io.mimiq.local.launcher.Suite;
import io.mimiq.local.launcher.SuiteException;
import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.FreePorts;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The suite that all experiments of a run share: really started, on ports and a folder of its own, with a Confluence site
 * to connect to. It starts with the first experiment and ends with the JVM.
 */
public final class RunningSuite {
    private static final int PORTS = 30;
    private static @Nullable RunningSuite instance;

    private final Suite suite;
    private final Path home;
    private final ConfluenceStandIn confluence;

    private RunningSuite(Suite suite, Path home, ConfluenceStandIn confluence) {
        this.suite = suite;
        this.home = home;
        this.confluence = confluence;
    }

    public static synchronized RunningSuite get() {
        if (instance == null) {
            instance = start();
        }
        return instance;
    }

    private static RunningSuite start() {
        Path root = Path.of(System.getProperty("mimiq.root"));
        Path home = root.resolve("deploy/e2e/target/mimiq");
        ConfluenceStandIn confluence = ConfluenceStandIn.start();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("MIMIQ_CONFLUENCE_STAND_IN", confluence.siteUrl().toString());
        Options options = Options.of(root, environment)
                .withHome(home)
                .withPort(FreePorts.range(PORTS))
                .withFresh(true);
        try {
            Suite suite = Suite.start(options, System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop-suite"));
            return new RunningSuite(suite, home, confluence);
        } catch (SuiteException e) {
            throw new IllegalStateException("the suite does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the gateway listens. */
    public URI url() {
        return suite.url();
    }

    /** The folder of everything the suite stores: data, keys, logs. */
    public Path home() {
        return home;
    }

    /** The folder of the processes' log files. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** The running processes, to be killed and restarted. */
    public Suite processes() {
        return suite;
    }

    public ConfluenceStandIn confluence() {
        return confluence;
    }

    /** Where any document of any service holds the text in plain: {@code database.collection/_id}. */
    public List<String> documentsContaining(String text) {
        return Database.documentsContaining(suite.mongodbUri(), text);
    }
}
