package io.mimiq.knowledge.search;

import io.mimiq.knowledge.search.TopicIndex.Known;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** A change to an index. Ends with {@link #commit} or {@link #abandon}; after the latter the index is of no use. */
final class Update {

    private final TopicIndex index;
    private final IndexWriter writer;

    Update(TopicIndex index) throws IOException {
        this.index = index;
        this.writer = new IndexWriter(index.directory(), TopicIndex.settings());
    }

    /** Replaces what is indexed of a source. */
    Update source(Entry source, int parts, List<Indexed> units) throws IOException {
        writer.deleteDocuments(new Term(Fields.SOURCE, source.origin().id()));
        writer.addDocument(Fields.source(source, parts));
        for (Indexed unit : units) {
            writer.addDocument(Fields.document(unit));
        }
        return this;
    }

    /** Writes what has changed on the page, and takes out what does not stand there any more. */
    Update page(List<Indexed> standing) throws IOException {
        Map<String, Known> before = index.page();
        Set<String> keys = new HashSet<>();
        for (Indexed each : standing) {
            String key = each.entry().key();
            Known known = before.get(key);
            keys.add(key);
            if (known == null) {
                write(each);
            } else if (known.print() != Fields.print(each)) {
                Entry former = index.entry(known.document());
                write(each.at(former.at()));
            }
        }
        for (String key : before.keySet()) {
            if (!keys.contains(key)) {
                writer.deleteDocuments(new Term(Fields.KEY, key));
            }
        }
        return this;
    }

    /** Writes statements that do not stand any more. */
    Update former(List<Entry> statements) throws IOException {
        for (Entry statement : statements) {
            write(Indexed.alone(statement));
        }
        return this;
    }

    private void write(Indexed indexed) throws IOException {
        writer.updateDocument(new Term(Fields.KEY, indexed.entry().key()), Fields.document(indexed));
    }

    /**
     * Returns the index, which does not show yet what is new.
     *
     * @param version of the page
     * @param title of the topic
     */
    TopicIndex commit(int version, String title) throws IOException {
        writer.setLiveCommitData(TopicIndex.data(version, title));
        writer.close();
        return index;
    }

    void abandon() {
        try {
            writer.rollback();
        } catch (IOException e) {
            throw new IllegalStateException("an index in memory cannot be closed", e);
        }
    }
}
