package io.mimiq.platform.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Schedules every {@link BackgroundTask}. */
@Singleton
class BackgroundTasks {
    private static final Logger LOG = Logger.getLogger(BackgroundTasks.class);
    private static final String OFF = "off";

    private final List<BackgroundTask> tasks;
    private final Scheduler scheduler;
    private final MeterRegistry meters;

    BackgroundTasks(@All List<BackgroundTask> tasks, Scheduler scheduler, MeterRegistry meters) {
        this.tasks = tasks;
        this.scheduler = scheduler;
        this.meters = meters;
    }

    void onStart(@Observes StartupEvent start) {
        if (scheduler.isStarted()) {
            tasks.stream().filter(task -> !task.every().equals(OFF)).forEach(this::schedule);
        }
    }

    private void schedule(BackgroundTask task) {
        scheduler
                .newJob(task.name())
                .setInterval(task.every())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setAsyncTask(execution -> run(task))
                .schedule();
    }

    /** Never fails. */
    Uni<Void> run(BackgroundTask task) {
        Timer.Sample sample = Timer.start(meters);
        return Uni.createFrom()
                .deferred(task::run)
                .invoke(() -> sample.stop(timer(task, "success")))
                .onFailure()
                .invoke(failure -> {
                    sample.stop(timer(task, "failure"));
                    LOG.warnf("Task %s failed and will run again: %s", task.name(), failure);
                })
                .onFailure()
                .recoverWithNull();
    }

    private Timer timer(BackgroundTask task, String outcome) {
        return Timer.builder("mimiq.tasks")
                .description("Runs of background tasks")
                .tag("task", task.name())
                .tag("outcome", outcome)
                .register(meters);
    }
}
