package io.mimiq.usage.revision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Compare-and-set on a document's field {@code revision}, which is 1 when it is first stored. */
public final class Revisions {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 60;
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private Revisions() {}

    /**
     * Stores {@code next} in place of the document of that id and revision; of revision 0, one that is not there.
     *
     * @return {@code next}, or a failure with {@link Conflict}
     */
    public static <D> Uni<D> replace(ReactiveMongoCollection<D> collection, String id, long revision, D next) {
        return (revision == 0 ? insert(collection, next) : replaceOne(collection, id, revision, next))
                .invoke(Revisions::requireDone)
                .replaceWith(next);
    }

    /** A document to be stored in place of the one of that id and revision. */
    public record Change<D>(String id, long revision, D next) {}

    /** As {@link #replace} for each of several. After a {@link Conflict} some may be stored. */
    public static <D> Uni<Void> replaceAll(ReactiveMongoCollection<D> collection, List<Change<D>> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : collection
                        .bulkWrite(changes.stream().map(Revisions::write).toList(), IN_ANY_ORDER)
                        .onFailure(DuplicateKeys::is)
                        .transform(taken -> new Conflict())
                        .invoke(result ->
                                requireDone(result.getInsertedCount() + result.getMatchedCount() == changes.size()))
                        .replaceWithVoid();
    }

    private static <D> WriteModel<D> write(Change<D> change) {
        return change.revision() == 0
                ? new InsertOneModel<>(change.next())
                : new ReplaceOneModel<>(and(eq("_id", change.id()), eq("revision", change.revision())), change.next());
    }

    /** Tries, and tries again after each {@link Conflict}. */
    public static <T> Uni<T> again(Supplier<Uni<? extends T>> attempt) {
        return Uni.createFrom()
                .deferred(attempt)
                .onFailure(Conflict.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(ATTEMPTS);
    }

    private static <D> Uni<Boolean> insert(ReactiveMongoCollection<D> collection, D document) {
        return collection
                .insertOne(document)
                .replaceWith(true)
                .onFailure(DuplicateKeys::is)
                .recoverWithItem(false);
    }

    private static <D> Uni<Boolean> replaceOne(
            ReactiveMongoCollection<D> collection, String id, long revision, D next) {
        return collection
                .replaceOne(and(eq("_id", id), eq("revision", revision)), next)
                .map(result -> result.getMatchedCount() == 1);
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new Conflict();
        }
    }

    /** Someone else changed the document meanwhile: read it again. */
    public static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Conflict() {
            super("The document was changed meanwhile", null, false, false);
        }
    }
}
