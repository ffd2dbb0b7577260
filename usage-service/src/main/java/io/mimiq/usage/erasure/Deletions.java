package io.mimiq.usage.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.events.PoisonEventException;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.RevisedCollection;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

@Singleton
class Deletions extends RevisedCollection<Deletion> {
    private static final String OWNER = "ownerHash";
    private static final String REQUESTED_AT = "requestedAt";
    private static final Bson REQUESTED = ne(REQUESTED_AT, null);

    private final KeyRing keys;

    Deletions(Storage storage, KeyRing keys) {
        super(
                storage,
                Declaration.of(Deletion.class)
                        .index(compoundIndex(ascending(OWNER), descending(REQUESTED_AT, ID)))
                        .plain("scope", "parts.service")
                        .erased(Erasure.none("the receipt, which names neither topic nor user")));
        this.keys = keys;
    }

    /** A deletion that was requested; before that, only some service's part is known. */
    Uni<Optional<Deletion>> requested(String id) {
        return first(and(eq(ID, id), REQUESTED));
    }

    Uni<Optional<Deletion>> findOwn(String id, String userId) {
        return owner(userId).chain(owner -> first(and(eq(ID, id), eq(OWNER, owner), REQUESTED)));
    }

    /** The user's that were requested, newest first. */
    Uni<Page<Deletion>> ofOwner(String userId, PageRequest request) {
        return owner(userId)
                .chain(owner -> page(
                        and(eq(OWNER, owner), REQUESTED),
                        PageOrder.newestFirst(REQUESTED_AT),
                        request,
                        Deletion::place));
    }

    /** Those that were requested and are not complete. */
    Uni<List<Deletion>> running() {
        return list(and(eq("completedAt", null), REQUESTED));
    }

    /** Applies a change to the deletion as it is stored, or to an unknown one. */
    Uni<Void> change(String id, String userId, UnaryOperator<Deletion> change) {
        return owner(userId)
                .chain(owner -> again(() -> first(eq(ID, id))
                        .map(found -> found.orElseGet(() -> Deletion.unknown(id, owner)))
                        .invoke(old -> requireOwner(old, owner))
                        .chain(old -> replaceIfChanged(old, change.apply(old)))));
    }

    private static void requireOwner(Deletion deletion, String owner) {
        if (!deletion.ownerHash().equals(owner)) {
            throw new PoisonEventException("Deletion " + deletion.id() + " is another user's");
        }
    }

    private Uni<String> owner(String userId) {
        return keys.blindIndex("deletion owner").map(index -> index.of(userId));
    }

    private Uni<Void> replaceIfChanged(Deletion old, Deletion changed) {
        return changed.equals(old)
                ? Uni.createFrom().voidItem()
                : replace(changed).replaceWithVoid();
    }
}
