package io.mimiq.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection's documents as BSON, stored under their encoded {@code _id} and found through its indexes.
 *
 * <p>Many commands can read it at once; one that writes has it to itself. Results are complete when a command returns:
 * no query keeps running over data that the next command changes. A write touches the maps only after every index has
 * agreed, and from then on only a failure of the store itself, which ends the process, can stop it: so no document is
 * ever half written.
 */
final class DurableCollection extends AbstractMongoCollection<Position> {

    private static final Document ONLY_ID = new Document(StoredIndex.ID, 1);

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final MVMap<byte[], byte[]> documents;
    private final LongAdder examined;

    /** @param examined counts the documents that queries look at */
    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<byte[], byte[]> documents,
            LongAdder examined) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.examined = examined;
    }

    MVMap<byte[], byte[]> documents() {
        return documents;
    }

    @Override
    public void addIndex(Index<Position> index) {
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (index instanceof StoredIndex stored) {
                stored.clear();
            }
            throw e;
        }
    }

    // --- reading ---

    @Override
    public QueryResult handleQuery(QueryParameters parameters) {
        return alone(lock.readLock(), () -> super.handleQuery(parameters));
    }

    @Override
    public Document handleDistinct(Document query) {
        return alone(lock.readLock(), () -> super.handleDistinct(query));
    }

    @Override
    public int count(Document query, int skip, int limit) {
        return alone(lock.readLock(), () -> super.count(query, skip, limit));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        List<StoredIndex> indexes = getIndexes().stream()
                .filter(StoredIndex.class::isInstance)
                .map(StoredIndex.class::cast)
                .toList();
        Plan plan = Plan.choose(indexes, Conditions.of(query), order, limit > 0);
        if (plan == null) {
            return matchDocuments(query, order, skip, limit, batchSize, projection);
        }
        Stream<Document> candidates = plan.candidates().map(this::getDocument);
        return plan.isOrdered()
                ? matchDocumentsFromStream(query, candidates, skip, limit, batchSize, null, projection)
                : matchDocumentsFromStream(candidates, query, order, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> all = scan(isNaturalDescending(order)).map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(all, query, order, skip, limit, batchSize, projection);
    }

    @Override
    protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
        return scan(false);
    }

    private Stream<DocumentWithPosition<Position>> scan(boolean backwards) {
        KeyRange everything = new KeyRange(new byte[0], new byte[] {(byte) 0xff});
        return StoredIndex.entries(documents, List.of(everything), backwards)
                .map(entry -> new DocumentWithPosition<>(decode(entry.getValue()), new Position(entry.getKey())));
    }

    @Override
    protected Document getDocument(Position position) {
        byte[] bytes = documents.get(position.key());
        if (bytes == null) {
            throw new IllegalStateException("an index of " + getFullName() + " names a document that is not there");
        }
        return decode(bytes);
    }

    private Document decode(byte[] bytes) {
        examined.increment();
        return BsonBytes.decode(bytes);
    }

    /**
     * Returns everything, because the library's own commands never read a second batch; {@link DurableDatabase} makes
     * batches for clients.
     */
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return new QueryResult(matched);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    // --- writing ---

    @Override
    public void addDocument(Document document) {
        alone(lock.writeLock(), () -> {
            super.addDocument(document);
            return true;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
        return alone(lock.writeLock(), () -> super.insertDocuments(inserted, isOrdered));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return alone(
                lock.writeLock(),
                () -> super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    /** Deletes one document at a time, because all together may not fit into memory. */
    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        if (limit == 1 || getIdField() == null) {
            return alone(lock.writeLock(), () -> super.deleteDocuments(selector, limit, oplog));
        }
        return alone(lock.writeLock(), () -> {
            int deleted = 0;
            for (Document found : queryDocuments(selector, null, 0, limit, 0, ONLY_ID)) {
                deleted += super.deleteDocuments(new Document(StoredIndex.ID, found.get(StoredIndex.ID)), 1, oplog);
            }
            return deleted;
        });
    }

    @Override
    public Document findAndModify(Document query) {
        return alone(lock.writeLock(), () -> super.findAndModify(query));
    }

    @Override
    protected Position addDocumentInternal(Document document) {
        String idField = getIdField();
        Position position = new Position(KeyBytes.of(idField == null ? UUID.randomUUID() : document.get(idField)));
        documents.put(position.key(), BsonBytes.encode(document));
        return position;
    }

    @Override
    protected void handleUpdate(Position position, Document oldDocument, Document newDocument) {
        documents.put(position.key(), BsonBytes.encode(newDocument));
    }

    @Override
    protected void removeDocument(Position position) {
        documents.remove(position.key());
    }

    // --- size: computed on demand, to spare every write a stored counter ---

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        long bytes = documents.values().stream()
                .mapToLong(document -> document.length)
                .sum();
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static <T> T alone(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
