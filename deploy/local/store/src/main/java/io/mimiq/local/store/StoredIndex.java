package io.mimiq.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index whose entries are in the order of their encoded keys.
 *
 * <p>The {@link Plan} decides which queries it serves, so the library's own all-or-nothing look-up is disabled.
 */
abstract class StoredIndex extends Index<Position> {

    static final String ID = "_id";

    private final List<String> fields;

    StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.fields = keys.stream().map(IndexKey::getKey).toList();
    }

    /** The fields that entries are ordered by, always followed by {@code _id}. */
    List<String> fields() {
        return fields;
    }

    boolean isSparseIndex() {
        return isSparse();
    }

    /** Whether a document can have several entries here, which rules out intervals and orders. */
    abstract boolean isMultikey();

    /**
     * The positions of the entries in these ranges, backwards if requested. The ranges must be in order and must not
     * overlap.
     */
    abstract Stream<Position> scan(List<KeyRange> ranges, boolean backwards);

    /** Removes every entry, so that a failed build leaves nothing behind. */
    abstract void clear();

    /** A document's position is its encoded {@code _id} and nothing else. */
    @Override
    public Position getPosition(Document document) {
        return new Position(KeyBytes.of(document.get(ID)));
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Position> getPositions(Document query) {
        throw new UnsupportedOperationException("plans scan an index, nobody asks it");
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        clear();
    }

    final DuplicateKeyError duplicate(MongoCollection<Position> collection, List<@Nullable Object> values) {
        return new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
    }

    static Stream<Cursor<byte[], byte[]>> entries(MVMap<byte[], byte[]> map, List<KeyRange> ranges, boolean backwards) {
        List<KeyRange> wanted = ranges;
        if (backwards) {
            wanted = new java.util.ArrayList<>(ranges);
            java.util.Collections.reverse(wanted);
        }
        return wanted.stream()
                .filter(range -> !range.isEmpty())
                .flatMap(range -> StreamSupport.stream(new Entries(map, range, backwards), false));
    }

    /** Walks one range; the cursor stands on the entry it hands out. */
    private static final class Entries extends AbstractSpliterator<Cursor<byte[], byte[]>> {

        private final KeyRange range;
        private final Cursor<byte[], byte[]> cursor;

        Entries(MVMap<byte[], byte[]> map, KeyRange range, boolean backwards) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.range = range;
            this.cursor = backwards
                    ? map.cursor(range.to(), range.from(), true)
                    : map.cursor(range.from(), range.to(), false);
        }

        @Override
        public boolean tryAdvance(Consumer<? super Cursor<byte[], byte[]>> action) {
            while (cursor.hasNext()) {
                byte[] key = Objects.requireNonNull(cursor.next());
                if (java.util.Arrays.equals(key, range.to())) {
                    continue; // MVStore's end is inclusive, ours is exclusive
                }
                action.accept(cursor);
                return true;
            }
            return false;
        }
    }
}
