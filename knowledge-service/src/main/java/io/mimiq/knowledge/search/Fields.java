package io.mimiq.knowledge.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.mimiq.knowledge.search.Entry.InSource;
import io.mimiq.knowledge.search.Entry.OnPage;
import io.mimiq.platform.reading.Readable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** An entry as a document of Lucene. */
final class Fields {

    static final String KEY = "key";
    /** Words as they are written, for phrases and beginnings. */
    static final String TEXT = "text";

    static final String STEM = "stem";
    /** Stems of what stands around it. */
    static final String NEAR = "near";
    /** Stems of what it stands under. */
    static final String ABOVE = "above";

    static final String KIND = "kind";
    static final String STATUS = "status";
    static final String STATE = "state";
    static final String SOURCE = "source";
    /** The ids of the sources that are indexed. */
    static final String SOURCES = "sources";

    static final String AT = "at";
    /** What is on the page, by key; with a hash, which tells whether it has changed. */
    static final String PAGE = "page";

    static final String PRINT = "print";
    /** How many parts of a source were accounted for when it was indexed. */
    static final String PARTS = "parts";

    private static final String ENTRY = "entry";
    private static final int SEED = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addModule(new JavaTimeModule())
            .build();
    private static final FieldType FREQUENCIES = new FieldType();

    static {
        FREQUENCIES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        FREQUENCIES.freeze();
    }

    private Fields() {}

    static Document document(Indexed indexed) {
        Entry entry = indexed.entry();
        Document document = new Document();
        document.add(new StringField(KEY, entry.key(), Field.Store.NO));
        document.add(new StringField(KIND, entry.kind().wireName(), Field.Store.NO));
        document.add(new TextField(TEXT, indexed.words(), Field.Store.NO));
        document.add(new Field(STEM, indexed.words(), FREQUENCIES));
        document.add(new Field(NEAR, indexed.near(), FREQUENCIES));
        document.add(new Field(ABOVE, above(entry), FREQUENCIES));
        document.add(new LongPoint(AT, entry.at().toEpochMilli()));
        document.add(new StoredField(ENTRY, json(entry)));
        if (entry.page() != null) {
            document.add(new StringField(STATUS, entry.page().status().wireName(), Field.Store.NO));
        }
        if (entry.source() != null) {
            add(document, entry.source());
        }
        if (entry.stands()) {
            document.add(new BinaryDocValuesField(PAGE, new BytesRef(entry.key())));
            document.add(new NumericDocValuesField(PRINT, print(indexed)));
        }
        return document;
    }

    /** The source itself; the entry of a source without a title is found by nothing. */
    static Document source(Entry source, int parts) {
        Document document = document(Indexed.alone(source));
        document.add(
                new BinaryDocValuesField(SOURCES, new BytesRef(source.origin().id())));
        document.add(new NumericDocValuesField(PARTS, parts));
        return document;
    }

    static Entry entry(Document document) {
        try {
            BytesRef json = Objects.requireNonNull(document.getBinaryValue(ENTRY));
            return JSON.readValue(json.bytes, json.offset, json.length, Entry.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an index holds an unreadable entry", new IOException());
        }
    }

    /** A hash of everything that is indexed of an entry, but for its time. */
    static long print(Indexed indexed) {
        byte[] near = indexed.near().getBytes(StandardCharsets.UTF_8);
        byte[] entry = json(indexed.entry().at(Instant.EPOCH));
        return (long) hash(entry) << Integer.SIZE | Integer.toUnsignedLong(hash(near));
    }

    private static int hash(byte[] bytes) {
        return StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, SEED);
    }

    private static void add(Document document, InSource source) {
        document.add(new StringField(SOURCE, source.id(), Field.Store.NO));
        if (source.state() != null) {
            document.add(new StringField(STATE, source.state().name(), Field.Store.NO));
        }
    }

    private static String above(Entry entry) {
        String headings = Readable.of(String.join("\n", entry.headings()));
        InSource source = entry.source();
        OnPage page = entry.page();
        return source == null || source.title() == null || page != null || entry.kind() == HitKind.SOURCE
                ? headings
                : source.title() + "\n" + headings;
    }

    private static byte[] json(Entry entry) {
        try {
            return JSON.writeValueAsBytes(entry);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an entry cannot be indexed", new IOException());
        }
    }
}
