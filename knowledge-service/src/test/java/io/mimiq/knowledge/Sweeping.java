package io.mimiq.knowledge;

import io.mimiq.platform.storage.DueWork;
import io.quarkus.arc.All;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Does what is due, as the scheduler does, in a context of its own, but when a test wants it. */
@Singleton
public class Sweeping {

    /** As long as a request may still be at its work. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<DueWork<?>> works;
    private final Vertx vertx;

    Sweeping(@All List<DueWork<?>> works, Vertx vertx) {
        this.works = works;
        this.vertx = vertx;
    }

    public void now() {
        at(Instant.now());
    }

    /** As if it were that time and no request were at work. */
    public void at(Instant time) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        Uni.join()
                .all(works.stream()
                        .<Uni<Void>>map(work -> work.run(time.plus(PATIENCE)))
                        .toList())
                .andFailFast()
                .runSubscriptionOn(task -> context.runOnContext(ignored -> task.run()))
                .await()
                .indefinitely();
    }
}
