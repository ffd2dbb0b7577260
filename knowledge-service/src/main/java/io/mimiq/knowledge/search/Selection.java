package io.mimiq.knowledge.search;

import static java.util.stream.Collectors.toSet;
import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import io.mimiq.knowledge.search.Entry.InSource;
import io.mimiq.knowledge.search.Entry.OnPage;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.FindRelevant;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What of an index bears on a question.
 *
 * @param found statements that stand and units that are references, the best first
 * @param references units by source and number: all if they are few, else those that were found and those beside them
 */
record Selection(List<Entry> found, List<Entry> references) {

    /** So much is given as a whole. */
    static final int FEW = 400;

    private static final int MOST = 100;
    private static final float BEFORE = 0.3f;
    private static final Query STANDS = or(
            and(Queries.kinds(List.of(HitKind.STATEMENT)), Queries.status(StatementStatus.ACTIVE)),
            Queries.state(State.REFERENCE));
    private static final Comparator<InSource> ORDER =
            Comparator.comparing(InSource::id).thenComparingInt(InSource::unit);

    static Selection of(TopicIndex index, FindRelevant asked) throws IOException {
        IndexSearcher searcher = index.searcher();
        List<Entry> found = entries(index, searcher, and(query(asked), STANDS), MOST);
        boolean areFew = searcher.count(Queries.state(State.REFERENCE)) <= FEW;
        return new Selection(found, areFew ? all(index, searcher) : beside(index, searcher, found));
    }

    private static Query query(FindRelevant asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(Queries.question(asked.question()), MUST);
        if (asked.before() != null) {
            query.add(new BoostQuery(Queries.question(asked.before()), BEFORE), SHOULD);
        }
        return query.build();
    }

    private static List<Entry> all(TopicIndex index, IndexSearcher searcher) throws IOException {
        Query references = and(new MatchAllDocsQuery(), Queries.state(State.REFERENCE));
        return sorted(entries(index, searcher, references, FEW));
    }

    private static List<Entry> beside(TopicIndex index, IndexSearcher searcher, List<Entry> found) throws IOException {
        BooleanQuery.Builder keys = new BooleanQuery.Builder();
        found.stream()
                .filter(entry -> entry.kind() == HitKind.UNIT)
                .map(Entry::origin)
                .forEach(unit -> List.of(unit.unit() - 1, unit.unit(), unit.unit() + 1)
                        .forEach(number -> keys.add(
                                new TermQuery(new Term(Fields.KEY, Entry.unitKey(unit.id(), number))), SHOULD)));
        Query wanted = and(keys.build(), Queries.state(State.REFERENCE));
        return sorted(entries(index, searcher, wanted, FEW));
    }

    private static List<Entry> sorted(List<Entry> units) {
        Map<InSource, Entry> sorted = new TreeMap<>(ORDER);
        units.forEach(unit -> sorted.put(unit.origin(), unit));
        return List.copyOf(sorted.values());
    }

    Set<String> statementIds() {
        return statements().map(OnPage::statementId).flatMap(Stream::ofNullable).collect(toSet());
    }

    /** The sections where the statements stand that were found. */
    Set<String> sectionIds() {
        return statements().map(OnPage::sectionId).flatMap(Stream::ofNullable).collect(toSet());
    }

    private Stream<OnPage> statements() {
        return found.stream().filter(entry -> entry.kind() == HitKind.STATEMENT).map(Entry::place);
    }

    private static List<Entry> entries(TopicIndex index, IndexSearcher searcher, Query query, int most)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            entries.add(index.entry(hit.doc));
        }
        return entries;
    }

    private static Query and(Query scored, Query limit) {
        return new BooleanQuery.Builder().add(scored, MUST).add(limit, FILTER).build();
    }

    private static Query or(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, SHOULD).add(other, SHOULD).build();
    }
}
