package io.mimiq.platform.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.bson.conversions.Bson;

/**
 * A collection whose documents change as a whole and have several writers at once. A writer replaces the revision that it
 * read; if another was faster it gets a {@link Conflict} and starts over ({@link #again}), so nobody's change is lost.
 *
 * @param <D> the stored record
 */
public abstract class RevisedCollection<D extends Record & Revised<D>> extends StoredCollection<D> {
    private static final String REVISION = "revision";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 60;
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    /** @throws IllegalArgumentException if the declaration leaves something out */
    protected RevisedCollection(Storage storage, Declaration<D> declaration) {
        super(storage, declaration);
    }

    /** Another writer changed the document first. */
    public static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Conflict() {
            super("Another writer changed the document first", null, false, false);
        }
    }

    /** Runs the attempt, which reads and replaces, until it meets no {@link Conflict}. */
    public static <T> Uni<T> again(Supplier<Uni<? extends T>> attempt) {
        return Uni.createFrom()
                .deferred(attempt)
                .onFailure(Conflict.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(ATTEMPTS);
    }

    /**
     * Stores a changed document in place of the revision that it was made from. Returns it with its new revision, or
     * fails with {@link Conflict}. A document of revision 0 is new; see {@link #insert} for what becomes of it if its
     * key is destroyed.
     */
    protected Uni<D> replace(D changed) {
        D next = next(changed);
        Uni<Boolean> stored = changed.revision() == 0
                ? insert(next)
                : mongoCollection().replaceOne(origin(changed), next).map(result -> result.getMatchedCount() == 1);
        return stored.invoke(RevisedCollection::requireDone).replaceWith(next);
    }

    /** Like {@link #replace} for each. After a {@link Conflict} some may be stored. */
    protected Uni<Void> replaceAll(List<D> changed) {
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : mongoCollection()
                        .bulkWrite(
                                changed.stream().map(RevisedCollection::write).toList(), IN_ANY_ORDER)
                        .map(result -> result.getInsertedCount() + result.getMatchedCount() == changed.size())
                        .onFailure(DuplicateKeys::is)
                        .recoverWithItem(false)
                        .call(() -> requireAlive(changed.stream()
                                .filter(document -> document.revision() == 0)
                                .toList()))
                        .invoke(RevisedCollection::requireDone)
                        .replaceWithVoid();
    }

    private static <D extends Record & Revised<D>> WriteModel<D> write(D changed) {
        return changed.revision() == 0
                ? new InsertOneModel<>(next(changed))
                : new ReplaceOneModel<>(origin(changed), next(changed));
    }

    private static <D extends Record & Revised<D>> D next(D changed) {
        return changed.atRevision(changed.revision() + 1);
    }

    private static Bson origin(Revised<?> changed) {
        return and(eq(ID, changed.id()), eq(REVISION, changed.revision()));
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new Conflict();
        }
    }
}
