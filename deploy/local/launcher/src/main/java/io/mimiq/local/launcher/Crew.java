package io.mimiq.local.launcher;

import io.mimiq.local.launcher.Program.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The running processes: started stage by stage, stopped in reverse order, and reported when they die. */
final class Crew {

    private static final long LOOK_EVERY_MILLIS = 100;
    /** Exceeds the time that a service gives its requests in flight (quarkus.shutdown.timeout). */
    static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    /** Each JVM writes its archive before it ends. */
    static final Duration REHEARSAL_PATIENCE = Duration.ofMinutes(5);

    private final Map<String, Child> children = new LinkedHashMap<>();
    private final BlockingQueue<Child> dead = new LinkedBlockingQueue<>();
    private final Progress progress;
    private final Duration stopPatience;
    private boolean stopping;

    Crew(Progress progress, Duration stopPatience) {
        this.progress = progress;
        this.stopPatience = stopPatience;
    }

    /** Returns once all are ready. */
    void start(Collection<Program> programs, Duration patience) throws SuiteException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Child> servers = start(programs, Set.of(Stage.STORE, Stage.BROKER));
        List<Child> others = start(programs, Set.of(Stage.EDGE));
        awaitReady(servers, deadline);
        others.addAll(start(programs, Set.of(Stage.SERVICES)));
        awaitReady(others, deadline);
    }

    private List<Child> start(Collection<Program> programs, Set<Stage> stages) throws SuiteException {
        List<Child> started = new ArrayList<>();
        for (Program program : programs) {
            if (stages.contains(program.stage())) {
                started.add(start(program));
            }
        }
        return started;
    }

    /** Starts one process, replacing the one of the same name. */
    synchronized Child start(Program program) throws SuiteException {
        if (stopping) {
            throw new SuiteException("The suite is being stopped.");
        }
        Child child = Child.start(program, dead::add);
        children.put(program.name(), child);
        return child;
    }

    void awaitReady(List<Child> started, long deadline) throws SuiteException, InterruptedException {
        List<Child> waiting = new ArrayList<>(started);
        while (!waiting.isEmpty()) {
            for (Child child : List.copyOf(waiting)) {
                if (!child.isAlive()) {
                    throw new SuiteException(child.obituary());
                }
                if (child.isReady()) {
                    waiting.remove(child);
                    progress.ready(child);
                }
            }
            List<String> names =
                    waiting.stream().map(child -> child.program().name()).toList();
            if (!names.isEmpty() && System.nanoTime() > deadline) {
                throw new SuiteException("Not ready in time: " + String.join(", ", names) + ". The end of "
                        + waiting.get(0).program().log() + ":\n"
                        + waiting.get(0).tail());
            }
            progress.waitingFor(names);
            if (!names.isEmpty()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    /** Waits for the next process that ends unexpectedly. */
    Child awaitDeath() throws InterruptedException {
        return dead.take();
    }

    synchronized Child named(String name) {
        Child child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no process " + name + ", only " + children.keySet());
        }
        return child;
    }

    synchronized List<Child> all() {
        return List.copyOf(children.values());
    }

    /** Stops services first, the store last. Each stage has limited time before it is killed. */
    synchronized void stop() {
        stopping = true;
        for (Set<Stage> stages :
                List.of(Set.of(Stage.EDGE, Stage.SERVICES), Set.of(Stage.BROKER), Set.of(Stage.STORE))) {
            List<Child> members = children.values().stream()
                    .filter(child -> stages.contains(child.program().stage()))
                    .toList();
            members.forEach(Child::stop);
            awaitEnd(members);
        }
        children.clear();
    }

    private void awaitEnd(List<Child> members) {
        long deadline = System.currentTimeMillis() + stopPatience.toMillis();
        for (Child child : members) {
            try {
                child.awaitEnd(deadline - System.currentTimeMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                child.kill();
            }
        }
    }
}
