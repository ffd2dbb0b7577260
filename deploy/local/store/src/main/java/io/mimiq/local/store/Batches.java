package io.mimiq.local.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.util.List;

/** A result, handed out in batches that fit into one message. */
final class Batches implements Cursor {

    private static final long MAX_BYTES = BsonConstants.MAX_BSON_OBJECT_SIZE;

    private final long id;
    private final List<Document> documents;
    private int next;

    Batches(long id, List<Document> documents) {
        this.id = id;
        this.documents = documents;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public synchronized boolean isEmpty() {
        return next == documents.size();
    }

    /** Returns at least one document, then as many as are wanted (0: any number) and fit. */
    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        int first = next;
        long bytes = 0;
        while (next < documents.size() && (wanted <= 0 || next - first < wanted)) {
            bytes += BsonBytes.atMost(documents.get(next));
            if (bytes > MAX_BYTES && next > first) {
                break;
            }
            next++;
        }
        return documents.subList(first, next);
    }
}
