package io.mimiq.knowledge.search;

import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Queries of Lucene for what is searched for. */
final class Queries {

    private static final float STEM = 0.7f;
    private static final float BEGINNING = 0.6f;
    private static final float ABOVE = 0.3f;
    private static final float NEAR = 0.5f;
    private static final float TIE = 0.3f;
    /** So many words with the same beginning are looked for. */
    private static final int MOST = 128;

    private Queries() {}

    /** What has every phrase and every word, in itself or in what it stands under; the more in itself, the better. */
    static Query all(Terms terms) {
        return of(terms, Occur.MUST).build();
    }

    /** What has some of them. */
    static Query some(Terms terms) {
        return of(terms, Occur.SHOULD).build();
    }

    private static BooleanQuery.Builder of(Terms terms, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (List<String> phrase : terms.phrases()) {
            query.add(new PhraseQuery(Fields.TEXT, phrase.toArray(String[]::new)), Occur.MUST);
        }
        terms.words().forEach(word -> query.add(new DisjunctionMaxQuery(word(word), TIE), occur));
        if (!terms.beginning().isEmpty()) {
            List<Query> beginning = word(terms.beginning());
            beginning.add(new BoostQuery(
                    new PrefixQuery(
                            new Term(Fields.TEXT, terms.beginning()),
                            new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(MOST)),
                    BEGINNING));
            query.add(new DisjunctionMaxQuery(beginning, TIE), occur);
        }
        return query;
    }

    private static List<Query> word(String word) {
        List<Query> fields = new ArrayList<>();
        fields.add(term(Fields.TEXT, word, 1));
        for (String stem : Analysis.terms(Analysis.STEMS, word)) {
            fields.add(term(Fields.STEM, stem, STEM));
            fields.add(term(Fields.ABOVE, stem, ABOVE));
        }
        return fields;
    }

    /** What has words of a question, in itself, in what it stands under or beside. */
    static Query question(String question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<String> words = StopWords.without(Analysis.terms(Analysis.WORDS, question));
        words.stream()
                .limit(MOST)
                .flatMap(word -> Analysis.terms(Analysis.STEMS, word).stream())
                .distinct()
                .forEach(stem -> query.add(
                        new DisjunctionMaxQuery(
                                List.of(
                                        term(Fields.STEM, stem, 1),
                                        term(Fields.NEAR, stem, NEAR),
                                        term(Fields.ABOVE, stem, NEAR)),
                                TIE),
                        Occur.SHOULD));
        return query.build();
    }

    static Query kinds(Collection<HitKind> kinds) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        kinds.forEach(kind -> query.add(new TermQuery(new Term(Fields.KIND, kind.wireName())), Occur.SHOULD));
        return query.build();
    }

    static Query status(StatementStatus status) {
        return new TermQuery(new Term(Fields.STATUS, status.wireName()));
    }

    static Query state(State state) {
        return new TermQuery(new Term(Fields.STATE, state.name()));
    }

    private static Query term(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }
}
