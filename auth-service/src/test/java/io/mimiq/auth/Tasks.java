package io.mimiq.auth;

import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.work.BackgroundTask;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Runs the service's background tasks when a test wants them to. */
@Singleton
public class Tasks {
    private final List<BackgroundTask> tasks;

    Tasks(@All List<BackgroundTask> tasks) {
        this.tasks = tasks;
    }

    public void run(String name) {
        tasks.stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run()
                .await()
                .atMost(Patience.ANSWER);
    }
}
