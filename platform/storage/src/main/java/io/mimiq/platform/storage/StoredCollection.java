package io.mimiq.platform.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.OutboxCollection;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A collection of documents. A feature extends it with its queries, as a bean in scope {@code @Singleton}, and passes
 * the {@link Declaration} from which everything else follows. Documents are added with {@link #insert} and
 * {@link #insertAll} only: they make sure that nothing stays behind a destroyed key.
 *
 * @param <D> the stored record
 */
public abstract class StoredCollection<D extends Record & Stored>
        implements ReactivePanacheMongoRepositoryBase<D, String>, CollectionIndexes, OutboxCollection, Erasable {
    protected static final String ID = "_id";

    private static final Bson EVENTS_ARE_OUT = exists(Outbox.OLDEST, false);
    private static final FindOneAndUpdateOptions RETURN_UPDATED =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final Storage storage;
    private final Declaration<D> declaration;

    /** @throws IllegalArgumentException if the declaration leaves something out */
    protected StoredCollection(Storage storage, Declaration<D> declaration) {
        this.storage = storage;
        this.declaration = declaration.check();
    }

    @Override
    public String collection() {
        return declaration.name();
    }

    @Override
    public List<IndexModel> indexes() {
        return declaration.indexes();
    }

    @Override
    public boolean hasOutbox() {
        return declaration.hasOutbox();
    }

    Declaration<D> declaration() {
        return declaration;
    }

    Storage storage() {
        return storage;
    }

    /** Now, in milliseconds. */
    public Instant now() {
        return storage.now();
    }

    // -- writing -----------------------------------------------------------------------------------------------------

    /**
     * Stores a new document. Returns false if its id, or another unique value, is taken.
     *
     * <p>Fails with {@link KeyDestroyedException} if the document's key was destroyed by now; then the document is gone
     * again. An erasure that began later finds the document by itself.
     */
    protected Uni<Boolean> insert(D document) {
        return mongoCollection()
                .insertOne(document)
                .replaceWith(true)
                .onFailure(DuplicateKeys::is)
                .recoverWithItem(false)
                .call(stored -> stored
                        ? requireAlive(List.of(document))
                        : Uni.createFrom().voidItem());
    }

    /** Like {@link #insert} for each; leaves documents alone whose id is taken. */
    protected Uni<Void> insertAll(List<D> documents) {
        return documents.isEmpty()
                ? Uni.createFrom().voidItem()
                : mongoCollection()
                        .insertMany(documents, new InsertManyOptions().ordered(false))
                        .replaceWithVoid()
                        .onFailure(DuplicateKeys::is)
                        .recoverWithNull()
                        .call(() -> requireAlive(documents));
    }

    /** Looks at every scope, so that one whose key is gone takes only its own documents along. */
    Uni<Void> requireAlive(List<D> documents) {
        Map<KeyScope, List<String>> byScope = new LinkedHashMap<>();
        for (D document : documents) {
            KeyScope scope = declaration.scope(document);
            if (scope != null) {
                byScope.computeIfAbsent(scope, first -> new ArrayList<>()).add(document.id());
            }
        }
        return Multi.createFrom()
                .iterable(byScope.entrySet())
                .onItem()
                .transformToUni(scope -> requireAlive(scope.getKey(), scope.getValue()))
                .collectFailures()
                .concatenate()
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> requireAlive(KeyScope scope, List<String> ids) {
        return storage.keys()
                .requireAlive(scope)
                .onFailure(KeyDestroyedException.class)
                .call(() -> delete(in(ID, ids)));
    }

    /** Changes the one document that matches, such as a version the writer has seen. Returns false if none does. */
    protected Uni<Boolean> update(Bson filter, Bson change) {
        return mongoCollection().updateOne(filter, change).map(result -> result.getMatchedCount() == 1);
    }

    /** Like {@link #update}, but returns the changed document; empty if none matches. */
    protected Uni<Optional<D>> updateAndGet(Bson filter, Bson change) {
        return mongoCollection()
                .findOneAndUpdate(filter, change, RETURN_UPDATED)
                .map(Optional::ofNullable);
    }

    /** Publishes the document's pending events; see {@link Outbox#relay}. Never fails. */
    public Uni<Void> relay(String id) {
        return storage.outbox().relay(collection(), id);
    }

    /** Deletes the document that matches once its events are out. Returns false if it stays, or none matches. */
    protected Uni<Boolean> deleteTold(Bson filter) {
        return mongoCollection().deleteOne(and(filter, EVENTS_ARE_OUT)).map(result -> result.getDeletedCount() == 1);
    }

    // -- reading -----------------------------------------------------------------------------------------------------

    /** The document that matches; empty if none does. */
    protected Uni<Optional<D>> first(Bson filter) {
        return mongoCollection().find(filter).toUni().map(Optional::ofNullable);
    }

    /** The documents with these ids; nothing is asked if there are none. */
    protected Uni<List<D>> withIds(Collection<String> ids, Bson filter) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : mongoCollection().find(and(in(ID, ids), filter)).collect().asList();
    }

    /** One page of the documents that match. */
    protected Uni<Page<D>> page(Bson filter, PageOrder order, PageRequest request, Function<? super D, Cursor> cursor) {
        return page(filter, order, request, declaration.type(), cursor);
    }

    /** One page, of documents reduced to the components of another record. */
    protected <P> Uni<Page<P>> page(
            Bson filter, PageOrder order, PageRequest request, Class<P> as, Function<? super P, Cursor> cursor) {
        FindOptions options = new FindOptions().sort(order.sort()).limit(request.fetch());
        return mongoCollection()
                .find(order.after(filter, request.after()), as, options)
                .collect()
                .asList()
                .map(found -> Page.of(found, request, cursor::apply));
    }

    // -- claims ------------------------------------------------------------------------------------------------------

    /** Claims what has been due longest at the time; empty if nothing is. */
    Uni<Optional<D>> claimNext(Due due, Instant at, Instant until) {
        FindOneAndUpdateOptions longestDueFirst =
                new FindOneAndUpdateOptions().sort(ascending(due.field())).returnDocument(ReturnDocument.AFTER);
        return mongoCollection()
                .findOneAndUpdate(isDue(due, at), claimedUntil(due, until), longestDueFirst)
                .map(Optional::ofNullable);
    }

    /** Claims this document; empty if it is not due at the time, or another replica was first. */
    Uni<Optional<D>> claim(Due due, String id, Instant at, Instant until) {
        return updateAndGet(and(eq(ID, id), isDue(due, at)), claimedUntil(due, until));
    }

    /** Renews a claim or puts its work off, unless the work is done or the time was changed meanwhile. */
    Uni<Void> dueAt(Due due, String id, Instant expected, Instant next) {
        return update(
                        and(eq(ID, id), eq(due.field(), expected.minus(due.after()))),
                        set(due.field(), next.minus(due.after())))
                .replaceWithVoid();
    }

    private Bson isDue(Due due, Instant at) {
        Bson expired = lte(due.field(), at.minus(due.after()));
        return due.marked() ? storage.replica().abandoned(due.field(), expired) : expired;
    }

    private Bson claimedUntil(Due due, Instant until) {
        Bson later = set(due.field(), until.minus(due.after()));
        return due.marked() ? combine(later, storage.replica().mark()) : later;
    }

    // -- erasure -----------------------------------------------------------------------------------------------------

    @Override
    public String kind() {
        return collection();
    }

    @Override
    public boolean hasPart() {
        return declaration.erasure().none() == null;
    }

    @Override
    public List<KeyScope> scopes(Target target) {
        return declaration.isEncrypted() ? declaration.erasure().scopes(target) : List.of();
    }

    @Override
    public boolean knowsTopics() {
        return declaration.erasure().topic() != null && declaration.erasure().user() != null;
    }

    @Override
    public Uni<List<String>> topicsOf(String userId) {
        Erasure erasure = declaration.erasure();
        return erasure.topic() == null || erasure.user() == null
                ? Uni.createFrom().item(List.of())
                : mongoCollection()
                        .distinct(erasure.topic(), eq(erasure.user(), userId), String.class)
                        .collect()
                        .asList();
    }

    @Override
    public Uni<Long> erase(Target target) {
        Bson matching = declaration.erasure().matching(target);
        if (matching == null) {
            return Uni.createFrom().item(0L);
        }
        return hasOutbox() ? eraseTold(matching) : delete(matching);
    }

    /** Events that wait must not be lost: they go out first, and what still has some is left to the next look. */
    private Uni<Long> eraseTold(Bson matching) {
        return idsOf(and(matching, exists(Outbox.OLDEST)))
                .onItem()
                .transformToUniAndConcatenate(this::relay)
                .onItem()
                .ignoreAsUni()
                .chain(() -> delete(and(matching, EVENTS_ARE_OUT)))
                .call(erased -> erased > 0 ? Uni.createFrom().voidItem() : requireNone(matching));
    }

    private Uni<Void> requireNone(Bson matching) {
        return count(matching)
                .invoke(left -> {
                    if (left > 0) {
                        throw new IllegalStateException(left + " " + kind() + " have events that are not out yet");
                    }
                })
                .replaceWithVoid();
    }

    private Multi<String> idsOf(Bson filter) {
        return mongoCollection()
                .find(filter, Document.class, new FindOptions().projection(new Document(ID, 1)))
                .map(found -> found.getString(ID));
    }
}
