package io.mimiq.usage.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.RevisedCollection;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

@Singleton
class Deletions extends RevisedCollection<Deletion> {
    Deletions(Storage storage) {
        super(
                storage,
                Declaration.of(Deletion.class)
                        .plain("scope", "parts.service")
                        .erased(Erasure.none("the receipt that the user may ask for; it names no topic")));
    }

    Uni<Optional<Deletion>> findOwn(String id, String userId) {
        return first(and(eq(ID, id), eq("userId", userId)));
    }

    /** Those that were requested and are not complete. */
    Uni<List<Deletion>> running() {
        return list(and(eq("completedAt", null), ne("requestedAt", null)));
    }

    /** Applies a change to the deletion as it is stored, or to an unknown one. */
    Uni<Void> change(String id, String userId, UnaryOperator<Deletion> change) {
        return again(() -> first(eq(ID, id))
                .map(found -> found.orElseGet(() -> Deletion.unknown(id, userId)))
                .chain(old -> replaceIfChanged(old, change.apply(old))));
    }

    private Uni<Void> replaceIfChanged(Deletion old, Deletion changed) {
        return changed.equals(old)
                ? Uni.createFrom().voidItem()
                : replace(changed).replaceWithVoid();
    }
}
