package io.mimiq.knowledge.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;

/** A topic's index, decrypted in memory. It is replaced, not changed. */
final class TopicIndex {

    /** Short passages: how often a word occurs, and how long they are, says less than in whole documents. */
    private static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private static final String VERSION = "version";
    private static final String TITLE = "title";
    private static final String EDITION = "edition";
    private static final double BUFFER_MB = 16;

    private final IndexDocument stored;
    private final ByteBuffersDirectory directory;
    private final DirectoryReader reader;
    private final Map<String, String> data;
    private final int kilobytes;

    private TopicIndex(IndexDocument stored, ByteBuffersDirectory directory) throws IOException {
        this.stored = stored;
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.data = reader.getIndexCommit().getUserData();
        this.kilobytes = kilobytes(directory);
    }

    static TopicIndex open(IndexDocument stored, ByteBuffersDirectory directory) throws IOException {
        return new TopicIndex(stored, directory);
    }

    /** One that has nothing yet. */
    static TopicIndex empty(IndexDocument stored) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        new IndexWriter(directory, settings()).close();
        return new TopicIndex(stored, directory);
    }

    static IndexWriterConfig settings() {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setNoCFSRatio(1);
        return new IndexWriterConfig(Analysis.BY_FIELD)
                .setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION))
                .setSimilarity(SIMILARITY)
                .setMergePolicy(merging)
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(true);
    }

    /** What a commit says about itself. */
    static Iterable<Map.Entry<String, String>> data(int version, String title) {
        return Map.of(VERSION, Integer.toString(version), TITLE, title, EDITION, Analysis.EDITION)
                .entrySet();
    }

    IndexDocument stored() {
        return stored;
    }

    ByteBuffersDirectory directory() {
        return directory;
    }

    IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        return searcher;
    }

    /** Whether its words are split as those of a search are. */
    boolean isOfThisEdition() {
        return Analysis.EDITION.equals(data.get(EDITION));
    }

    /** The version of the page that is indexed. */
    int version() {
        return Integer.parseInt(data.getOrDefault(VERSION, "0"));
    }

    /** The topic's title that is indexed. */
    String title() {
        return data.getOrDefault(TITLE, "");
    }

    /** How much memory it takes, at least 1. */
    int kilobytes() {
        return kilobytes;
    }

    private static int kilobytes(ByteBuffersDirectory directory) throws IOException {
        long bytes = 0;
        for (String name : directory.listAll()) {
            bytes += directory.fileLength(name);
        }
        return 1 + (int) (bytes >> 10);
    }

    Entry entry(int document) throws IOException {
        return Fields.entry(reader.storedFields().document(document));
    }

    /** How many parts of each source are indexed, by its id. */
    Map<String, Integer> parts() throws IOException {
        Map<String, Integer> parts = new HashMap<>();
        read(Fields.SOURCES, Fields.PARTS, (id, value, document) -> parts.put(id, (int) value));
        return parts;
    }

    /** What is indexed of the page, by key. */
    Map<String, Known> page() throws IOException {
        Map<String, Known> known = new HashMap<>();
        read(Fields.PAGE, Fields.PRINT, (key, value, document) -> known.put(key, new Known(value, document)));
        return known;
    }

    /** @param print of what is indexed */
    record Known(long print, int document) {}

    private interface Reading {
        void read(String key, long value, int document);
    }

    private void read(String keys, String values, Reading reading) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        for (LeafReaderContext context : leaves) {
            LeafReader leaf = context.reader();
            BinaryDocValues key = leaf.getBinaryDocValues(keys);
            if (key != null) {
                NumericDocValues value = Objects.requireNonNull(leaf.getNumericDocValues(values));
                Bits live = leaf.getLiveDocs();
                for (int i = key.nextDoc(); i != BinaryDocValues.NO_MORE_DOCS; i = key.nextDoc()) {
                    if (value.advanceExact(i) && (live == null || live.get(i))) {
                        reading.read(key.binaryValue().utf8ToString(), value.longValue(), context.docBase + i);
                    }
                }
            }
        }
    }
}
