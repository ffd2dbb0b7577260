package io.mimiq.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index, unique or not. An entry's key is the document's encoded values followed by its position; its value
 * is the position again.
 *
 * <p>Keys are always ascending; a descending index is walked backwards. The first document that leads through an array
 * marks the index as multikey, permanently.
 */
final class OrderedIndex extends StoredIndex {

    /** Less than any entry's key. */
    private static final byte[] MULTIKEY_MARK = {0};

    private final MVMap<byte[], byte[]> entries;
    private final KeyPaths paths;
    private final boolean unique;
    private volatile boolean multikey;

    OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, MVMap<byte[], byte[]> entries) {
        super(name, keys, sparse);
        this.entries = entries;
        this.paths = new KeyPaths(fields());
        this.unique = unique;
        this.multikey = entries.containsKey(MULTIKEY_MARK);
    }

    @Override
    boolean isMultikey() {
        return multikey;
    }

    @Override
    Stream<Position> scan(List<KeyRange> ranges, boolean backwards) {
        Stream<Position> positions = entries(entries, ranges, backwards).map(entry -> new Position(entry.getValue()));
        return multikey ? positions.distinct() : positions;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        requireUnique(keysOf(document), document, collection);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Position> collection) {
        requireUnique(keysOf(newDocument), newDocument, collection);
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        Map<byte[], List<@Nullable Object>> keys = keysOf(document);
        requireUnique(keys, document, collection);
        put(keys, position);
    }

    @Override
    public Position remove(Document document) {
        Position position = getPosition(document);
        keysOf(document).keySet().forEach(key -> entries.remove(KeyBytes.concat(key, position.key())));
        return position;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Position position, MongoCollection<Position> collection) {
        Map<byte[], List<@Nullable Object>> before = keysOf(oldDocument);
        Map<byte[], List<@Nullable Object>> after = keysOf(newDocument);
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> entries.remove(KeyBytes.concat(key, position.key())));
        after.keySet().removeAll(before.keySet());
        put(after, position);
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong() - (multikey ? 1 : 0);
    }

    @Override
    void clear() {
        entries.clear();
        multikey = false;
    }

    private void put(Map<byte[], List<@Nullable Object>> keys, Position position) {
        keys.keySet().forEach(key -> entries.put(KeyBytes.concat(key, position.key()), position.key()));
    }

    private void requireUnique(
            Map<byte[], List<@Nullable Object>> keys, Document document, MongoCollection<Position> collection) {
        if (!unique) {
            return;
        }
        Position own = getPosition(document);
        keys.forEach((key, values) -> {
            boolean taken = entries(entries, List.of(KeyRange.prefixedBy(key)), false)
                    .anyMatch(entry -> !Arrays.equals(entry.getValue(), own.key()));
            if (taken) {
                throw duplicate(collection, values);
            }
        });
    }

    /** The encoded values of each of the document's entries, with the values themselves. */
    private Map<byte[], List<@Nullable Object>> keysOf(Document document) {
        Map<byte[], List<@Nullable Object>> encoded = new TreeMap<>(Arrays::compareUnsigned);
        if (isSparseIndex() && !paths.anyIn(document)) {
            return encoded;
        }
        KeyPaths.Keys keys = paths.keysOf(document);
        if (keys.throughArray() && !multikey) {
            multikey = true;
            entries.put(MULTIKEY_MARK, MULTIKEY_MARK);
        }
        for (List<@Nullable Object> values : keys.combinations()) {
            byte[] key = new byte[0];
            for (Object value : values) {
                key = KeyBytes.concat(key, KeyBytes.of(value));
            }
            encoded.put(key, values);
        }
        return encoded;
    }
}
