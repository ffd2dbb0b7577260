package io.mimiq.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A running Mimiq: MongoDB, Kafka, five services and the gateway.
 *
 * <p>When a process dies by itself, a supervised suite starts it again; any other one is over, which
 * {@link #awaitFailure} tells.
 */
public final class Suite implements AutoCloseable {

    private static final int MOST_RESTARTS_IN_A_ROW = 5;
    private static final double LONG_ENOUGH_SECONDS = 30;

    private final Options options;
    private final Home home;
    private final Map<String, Program> programs;
    private final Programs plan;
    private final Crew crew;
    private final Progress progress;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private boolean closed;

    private Suite(Options options, Home home, Programs plan, List<Program> programs, Progress progress) {
        this.options = options;
        this.home = home;
        this.plan = plan;
        this.programs = programs.stream().collect(Collectors.toMap(Program::name, Function.identity()));
        this.progress = progress;
        this.crew = new Crew(progress, options.rehearsal() ? Crew.REHEARSAL_PATIENCE : Crew.STOP_PATIENCE);
    }

    /** Sees to it that every process has an archive to start from, as {@code deploy/up} does before it starts a new build. */
    public static void rehearse(Path root, Map<String, String> environment, PrintStream out)
            throws SuiteException, InterruptedException {
        Rehearsal.run(root, environment, Archives.Use.REHEARSE, new Progress(out, false));
    }

    /** Sees to as much of that as pays within minutes: a process that has no archive gets one of its classes. */
    public static void rehearseBriefly(Path root, Map<String, String> environment, PrintStream out)
            throws SuiteException, InterruptedException {
        Rehearsal.run(root, environment, Archives.Use.REHEARSE_BRIEFLY, new Progress(out, false));
    }

    /** Returns when every process is ready; when one cannot be, everything is stopped again. */
    public static Suite start(Options options, PrintStream out) throws SuiteException, InterruptedException {
        return start(options, new Progress(out, false));
    }

    static Suite start(Options options, Progress progress) throws SuiteException, InterruptedException {
        Suite suite = prepare(options, progress);
        try {
            suite.start();
            return suite;
        } catch (SuiteException | InterruptedException | RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /** Everything that can be checked before a process is started. */
    static Suite prepare(Options options, Progress progress) throws SuiteException {
        return prepare(options, Archives.of(options, Jdk.newest(options.environment()), Archives.Use.START), progress);
    }

    static Suite prepare(Options options, Archives archives, Progress progress) throws SuiteException {
        Home home = Home.open(options.home());
        try {
            Programs plan = new Programs(options, home, archives);
            Ports.requireFree(plan.listening());
            if (options.fresh()) {
                home.empty();
            }
            home.keys().make(clients());
            List<Program> programs = plan.all();
            return new Suite(options, home, plan, programs, progress);
        } catch (SuiteException | RuntimeException e) {
            home.close();
            throw e;
        }
    }

    void start() throws SuiteException, InterruptedException {
        if (!options.ignoreMemory()) {
            Memory.requireEnough(
                    Path.of("/"), options.rehearsal() ? Memory.NEEDED_TO_REHEARSE_MEGABYTES : Memory.NEEDED_MEGABYTES);
        }
        progress.say("Mimiq starts on " + plan.servers() + ", data in " + home.folder());
        if (!isRehearsed() && !options.rehearsal()) {
            progress.say(
                    "  (not rehearsed with this Java, so it takes about twice as long; deploy/up without --no-build rehearses)");
        }
        crew.start(
                programs.values().stream()
                        .sorted(java.util.Comparator.comparing(Program::name))
                        .toList(),
                options.patience());
        RunFile.write(home.runFile(), options, plan, crew.all());
        Thread watch = new Thread(this::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        progress.say(String.format(
                Locale.ROOT,
                "Mimiq is ready at %s (%.0f s, %d processes, %d MiB). Logs are in %s; Ctrl-C stops everything.",
                url(),
                progress.seconds(),
                programs.size(),
                memory().values().stream().mapToLong(Long::longValue).sum(),
                home.folder().resolve("logs")));
    }

    /** Whether each process has an archive to start from. */
    boolean isRehearsed() {
        return plan.isRehearsed();
    }

    public URI url() {
        return URI.create("http://localhost:" + options.port());
    }

    public Ports ports() {
        return new Ports(options.port());
    }

    public String mongodbUri() {
        return plan.mongodbUri();
    }

    public String kafkaServers() {
        return plan.kafkaServers();
    }

    /** Of the user {@code ops}, for metrics. */
    public String opsPassword() throws SuiteException {
        return home.keys().opsPassword();
    }

    public Path log(String process) {
        return home.log(process);
    }

    /** Resident mebibytes of each process; 0 where the system does not say. */
    public Map<String, Long> memory() {
        return crew.all().stream()
                .collect(Collectors.toMap(child -> child.program().name(), Child::mebibytes));
    }

    public long pid(String process) {
        return crew.named(process).pid();
    }

    /** Ends a process at once, without warning (SIGKILL), and returns when it is gone. It stays down until {@link #restart}. */
    public void kill(String process) throws InterruptedException {
        Child child = crew.named(process);
        child.kill();
        child.awaitEnd(Long.MAX_VALUE);
    }

    /**
     * Ends a process at once, as a crash would (SIGKILL). A supervised suite starts it again by itself, however often. False
     * when it was down already.
     */
    public boolean strike(String process) {
        Child child = crew.named(process);
        boolean alive = child.isAlive();
        child.strike();
        return alive;
    }

    /** The names of all processes, in alphabetical order. */
    public List<String> processes() {
        return programs.keySet().stream().sorted().toList();
    }

    /** Whether a process runs and is ready, by one look. */
    public boolean isReady(String process) {
        Child child = crew.named(process);
        return child.isAlive() && child.isReady();
    }

    /** Starts a process, with the same port and environment, and returns when it is ready; ends it first when it runs. */
    public void restart(String process) throws SuiteException, InterruptedException {
        kill(process);
        revive(process);
    }

    /** Waits until the suite fails by itself, and tells why. */
    public String awaitFailure() {
        return failure.join();
    }

    /**
     * Does what people do, as a new person, and so many notes of it.
     *
     * @throws SuiteException naming the request that was not answered as it should be
     */
    public void doMainJob(int notes) throws SuiteException, InterruptedException {
        try {
            new MainJob(url()).run(notes);
        } catch (IOException e) {
            throw new SuiteException("The main job failed: " + e.getMessage(), e);
        }
    }

    /** Ends everything at once. */
    void abandon() {
        crew.all().forEach(Child::kill);
    }

    /** Stops everything, in order. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            crew.stop();
            home.close();
        }
    }

    private void revive(String process) throws SuiteException, InterruptedException {
        Child child = crew.start(crew.named(process).program());
        crew.awaitReady(List.of(child), System.nanoTime() + options.patience().toNanos());
        RunFile.write(home.runFile(), options, plan, crew.all());
    }

    private void watch() {
        try {
            int inARow = 0;
            while (true) {
                Child dead = crew.awaitDeath();
                if (!dead.wasStruck()) {
                    inARow = dead.secondsSinceStart() < LONG_ENOUGH_SECONDS ? inARow + 1 : 1;
                }
                if (!options.supervise() || inARow > MOST_RESTARTS_IN_A_ROW) {
                    failure.complete(dead.obituary());
                    return;
                }
                progress.say(dead.program().name() + " ended; starting it again");
                Child child = crew.start(dead.program());
                // not waited for here: what it needs may have died too and be next in the queue
                Thread wait = new Thread(() -> announce(child), "wait");
                wait.setDaemon(true);
                wait.start();
            }
        } catch (SuiteException e) {
            failure.complete(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void announce(Child child) {
        try {
            crew.awaitReady(
                    List.of(child), System.nanoTime() + options.patience().toNanos());
            RunFile.write(home.runFile(), options, plan, crew.all());
        } catch (SuiteException e) {
            if (child.isAlive()) {
                failure.complete(e.getMessage());
            } // else its death is in the queue
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The services that have keys of their own. */
    private static List<String> clients() {
        return java.util.Arrays.stream(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .map(Service::processName)
                .toList();
    }
}
