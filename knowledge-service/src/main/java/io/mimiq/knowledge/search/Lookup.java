package io.mimiq.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Looks into an index. */
final class Lookup {

    private Lookup() {}

    /** An entry that was found, and how well it fits. */
    record Scored(Entry entry, float score) {}

    /** The best first; of passages that read the same only the best. */
    static List<Scored> best(TopicIndex index, Query query, int most) throws IOException {
        IndexSearcher searcher = index.searcher();
        List<Scored> found = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            Entry entry = index.entry(hit.doc);
            if (texts.add(
                    entry.kind() == HitKind.STATEMENT || entry.kind() == HitKind.UNIT ? entry.text() : entry.key())) {
                found.add(new Scored(entry, hit.score));
            }
        }
        return found;
    }
}
