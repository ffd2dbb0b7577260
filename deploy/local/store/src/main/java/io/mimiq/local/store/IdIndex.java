package io.mimiq.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** The index on {@code _id}, which is the documents themselves, stored under it. */
final class IdIndex extends StoredIndex {

    private final MVMap<byte[], byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<byte[], byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    boolean isMultikey() {
        return false;
    }

    @Override
    Stream<Position> scan(List<KeyRange> ranges, boolean backwards) {
        return entries(documents, ranges, backwards).map(entry -> new Position(entry.getKey()));
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        if (documents.containsKey(getPosition(document).key())) {
            throw duplicate(collection, Collections.singletonList(document.get(ID)));
        }
        BsonBytes.requireStorable(document);
    }

    /**
     * The {@code _id} cannot change. What this checks, before anything is touched, is that the document can be stored.
     */
    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Position> collection) {
        BsonBytes.requireStorable(newDocument);
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        // the document is its own entry
    }

    @Override
    public Position remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Position position, MongoCollection<Position> collection) {
        // the document is its own entry
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    void clear() {
        // cleared with the documents
    }
}
