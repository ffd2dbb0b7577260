package io.mimiq.platform.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.work.BackgroundTask;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Deletes documents that are kept no longer ({@link Declaration#keptUntil}) and whose events are out. */
@Singleton
class Retention implements BackgroundTask {
    private final List<StoredCollection<?>> collections;

    Retention(@All List<StoredCollection<?>> collections) {
        this.collections = collections;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public String every() {
        return "1m";
    }

    @Override
    public Uni<Void> run() {
        return Multi.createFrom()
                .iterable(collections)
                .onItem()
                .transformToUniAndConcatenate(Retention::deleteExpired)
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> deleteExpired(StoredCollection<?> collection) {
        return Multi.createFrom()
                .iterable(collection.declaration().retentions())
                .onItem()
                .transformToUniAndConcatenate(kept -> collection.delete(
                        and(lt(kept.field(), collection.now().minus(kept.keep())), exists(Outbox.OLDEST, false))))
                .onItem()
                .ignoreAsUni();
    }
}
