package io.mimiq.usage.revision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;

/** Compare-and-set on a document's field {@code revision}, which is 1 when it is first stored. */
public final class Revisions {

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
