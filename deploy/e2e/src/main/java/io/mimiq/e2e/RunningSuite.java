package io.mimiq.e2e;

import io.mimiq.e2e.evidence.Form;
import io.mimiq.local.launcher.Options;
import io.mimiq.local.launcher.Suite;
import io.mimiq.local.launcher.SuiteException;
import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.FreePorts;
import io.mimiq.platform.testing.WebStandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A really started suite, on ports and in a folder of its own, with a Confluence site to connect to and a site of the web. Most experiments of a
 * run share one, which starts with the first of them and ends with the JVM at the latest; one that stops or harms it starts
 * its own.
 */
public final class RunningSuite implements AutoCloseable {
    private static final int PORTS = 30;
    /** Test JVMs that run at the same time share no folder. */
    private static final String FORK = System.getProperty("mimiq.fork", "");

    private static @Nullable RunningSuite shared;

    private final Suite suite;
    private final Path home;
    private final ConfluenceStandIn confluence;
    private final WebStandIn web;

    private RunningSuite(Suite suite, Path home, ConfluenceStandIn confluence, WebStandIn web) {
        this.suite = suite;
        this.home = home;
        this.confluence = confluence;
        this.web = web;
    }

    /** The one that experiments share. */
    public static synchronized RunningSuite get() {
        if (shared == null) {
            RunningSuite started = start("mimiq", UnaryOperator.identity());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-suite"));
            shared = started;
        }
        return shared;
    }

    /** Ends the shared one, if there is one, for an experiment that needs the machine to itself; who asks next starts it anew. */
    public static synchronized void end() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /**
     * One of the caller's own, empty, to be closed by the caller.
     *
     * @param name of its folder below {@code target}
     * @param adapted changes what it is started with
     */
    public static RunningSuite start(String name, UnaryOperator<Options> adapted) {
        Path root = Path.of(System.getProperty("mimiq.root"));
        Path home = root.resolve("deploy/e2e/target").resolve(name + FORK);
        ConfluenceStandIn confluence = ConfluenceStandIn.start();
        WebStandIn web = WebStandIn.start();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("MIMIQ_CONFLUENCE_STAND_IN", confluence.siteUrl().toString());
        environment.put("MIMIQ_WEB_PAGES_STAND_IN", web.siteUrl().toString());
        environment.putAll(thrift());
        Options options = adapted.apply(Options.of(root, environment)
                .withHome(home)
                .withPort(FreePorts.range(PORTS))
                .withFresh(true));
        try {
            rehearse(root);
            return new RunningSuite(Suite.start(options, System.out), home, confluence, web);
        } catch (SuiteException e) {
            throw new IllegalStateException("the suite does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a suite that is only checked, not measured, is started with: it uses as little of the processors as it can. */
    public static Map<String, String> thrift() {
        return Form.current() == Form.QUICK
                ? Map.of(
                        // what lives for minutes is not worth compiling thoroughly
                        "JDK_JAVA_OPTIONS",
                        "-XX:TieredStopAtLevel=1",
                        // every test signs somebody up, whose password nobody attacks
                        "MIMIQ_AUTH_PASSWORD_BCRYPT_COST",
                        "4")
                : Map.of();
    }

    /**
     * What is measured starts as it does for people. What is only checked starts some eight times in a build, which is often
     * enough for archives of the classes to pay.
     */
    public static void rehearse(Path root) throws SuiteException, InterruptedException {
        if (Form.current() == Form.LONG) {
            Suite.rehearse(root, System.getenv(), System.out);
        } else {
            rehearseBriefly(root);
        }
    }

    /** Once for all test JVMs; where it cannot be done, the suite only starts slower. */
    private static void rehearseBriefly(Path root) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(thrift());
        try (FileChannel file = FileChannel.open(
                        root.resolve("deploy/e2e/target/rehearsal.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock alone = file.lock()) {
            Suite.rehearseBriefly(root, environment, System.out);
        } catch (SuiteException | IOException e) {
            System.out.println("Not rehearsed: " + e.getMessage());
        }
    }

    /** Where the gateway listens. */
    public URI url() {
        return suite.url();
    }

    /** The folder of everything the suite stores: data, keys, logs, temporary files. */
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

    public WebStandIn web() {
        return web;
    }

    /** Where any document of any service holds the text in plain: {@code database.collection/_id}. */
    public List<String> documentsContaining(String text) {
        return Database.documentsContaining(suite.mongodbUri(), text);
    }

    /** Stops every process; the folder stays, to be looked into. */
    @Override
    public void close() {
        suite.close();
    }
}
