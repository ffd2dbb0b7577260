package io.mimiq.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** One database: where its collections and indexes are in the file, and the commands that the library gets wrong. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Position> {

    private static final String DATA = "data/";
    private static final String INDEX = "index/";

    private final MVStore store;
    private final LongAdder examined;

    DurableDatabase(String name, MVStore store, CursorRegistry cursors, LongAdder examined) {
        super(name, cursors);
        this.store = store;
        this.examined = examined;
        initializeNamespacesAndIndexes();
    }

    /** The databases in the store's file. */
    static List<String> namesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(DATA))
                .map(map -> map.split("/", 3)[1])
                .distinct()
                .toList();
    }

    boolean has(String collectionName) {
        return resolveCollection(collectionName, false) != null;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document arguments, DatabaseResolver databases, Oplog oplog) {
        return switch (command) {
            case "insert" ->
                Writes.insert(arguments, () -> super.handleCommand(channel, command, arguments, databases, oplog));
            case "update" ->
                Writes.update(arguments, one -> super.handleCommand(channel, command, one, databases, oplog));
            case "find" -> inBatches(arguments, super.handleCommand(channel, command, arguments, databases, oplog));
            case "aggregate" -> new Pipeline(this, databases, oplog).run(arguments);
            case "createIndexes" -> new IndexCommands(this).create(arguments);
            case "dropIndexes" -> new IndexCommands(this).drop(arguments);
            default -> super.handleCommand(channel, command, arguments, databases, oplog);
        };
    }

    private Document inBatches(Document find, Document everything) {
        List<Document> found = Fields.documents(
                Fields.required(everything, "cursor", Document.class).get("firstBatch"));
        int batchSize = find.get("batchSize") instanceof Number wanted ? wanted.intValue() : 0;
        return answer(Fields.text(find, "find"), found, batchSize);
    }

    // --- library internals that the command classes need ---

    String namespace(String collectionName) {
        return getFullCollectionNamespace(collectionName);
    }

    @Nullable MongoCollection<Position> collection(String name) {
        return resolveCollection(name, false);
    }

    /** The first batch of a result, with a cursor for the rest. */
    Document answer(String collectionName, List<Document> result, int batchSize) {
        Batches batches = new Batches(cursorRegistry.generateCursorId(), result);
        List<Document> first = batches.takeDocuments(batchSize);
        long cursorId = 0;
        if (!batches.isEmpty()) {
            cursorRegistry.add(batches);
            cursorId = batches.getId();
        }
        return new Document(
                        "cursor",
                        new Document("id", cursorId)
                                .append("ns", namespace(collectionName))
                                .append("firstBatch", first))
                .append("ok", 1.0);
    }

    /** The persisted index definitions, or null if there has never been a collection. */
    @Nullable MongoCollection<Position> definitions() {
        return indexes.get();
    }

    void define(Document description) {
        addIndex(description);
    }

    void undefine(MongoCollection<Position> collection, String indexName) {
        dropIndex(collection, indexName);
        getOrCreateIndexesCollection()
                .deleteDocuments(new Document("ns", collection.getFullName()).append("name", indexName), 0);
    }

    // --- the file ---

    @Override
    protected MongoCollection<Position> openOrCreateCollection(String name, CollectionOptions options) {
        return new DurableCollection(this, name, options, cursorRegistry, open(dataMap(name)), examined);
    }

    @Override
    protected Index<Position> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals(StoredIndex.ID)) {
            return new IdIndex(indexName, keys, open(dataMap(collectionName)));
        }
        return new OrderedIndex(indexName, keys, true, sparse, open(indexMap(collectionName, indexName)));
    }

    @Override
    protected Index<Position> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, false, sparse, open(indexMap(collectionName, indexName)));
    }

    @Override
    protected void dropIndex(MongoCollection<Position> collection, String indexName) {
        super.dropIndex(collection, indexName);
        store.removeMap(indexMap(collection.getCollectionName(), indexName));
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        store.removeMap(dataMap(collectionName));
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private String dataMap(String collectionName) {
        return DATA + databaseName + "/" + collectionName;
    }

    private String indexMap(String collectionName, String indexName) {
        return INDEX + databaseName + "/" + collectionName + "/" + indexName;
    }

    private MVMap<byte[], byte[]> open(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }
}
