package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Question.Wanted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the statements that answer a question: near in meaning, with its words in them, and with what it asks for. */
final class Relevance {

    private static final int MOST_OF_AN_OVERVIEW = 6;
    private static final double WORDS = 0.5;
    private static final double ANSWERS = 0.75;
    private static final double AS_GOOD = 0.04;
    private static final double LEAST_WORDS = 0.5;
    private static final double SAYS_IT_OTHERWISE = 0.7;

    private final List<Known> known;
    private final Embeddings embeddings;

    record Scored(Known known, double cosine, double words, double score) {}

    Relevance(List<Known> known, Embeddings embeddings) {
        this.known = known;
        this.embeddings = embeddings;
    }

    List<Known> best(Question question) {
        List<Scored> scored = scored(question);
        if (scored.isEmpty()) {
            return List.of();
        }
        double best = scored.get(0).score();
        return scored.stream()
                .filter(each -> each.score() >= ANSWERS && each.words() >= LEAST_WORDS)
                .filter(each -> each.cosine() >= SAYS_IT_OTHERWISE
                        || words(each.known()).containsAll(question.verbs()))
                .filter(each -> question.wanted() == Wanted.OVERVIEW || each.score() >= best - AS_GOOD)
                .limit(MOST_OF_AN_OVERVIEW)
                .map(Scored::known)
                .toList();
    }

    List<Scored> scored(Question question) {
        Embedding meaning = embeddings.of(question.full());
        return known.stream()
                .filter(each -> question.canBeAnsweredBy(each.claim()))
                .map(each -> score(question, meaning, each))
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .toList();
    }

    private Scored score(Question question, Embedding meaning, Known statement) {
        double cosine = meaning.cosine(statement.meaning());
        double words = share(question.keys(), words(statement));
        return new Scored(statement, cosine, words, cosine + WORDS * words);
    }

    private static Set<String> words(Known statement) {
        Set<String> words = new HashSet<>(statement.claim().content());
        words.addAll(Words.keys(Word.of(statement.heading())));
        statement.claim().clauses().forEach(clause -> words.add(Words.key(Verbs.meaning(clause.verb()))));
        return words;
    }

    private static double share(Set<String> asked, Set<String> said) {
        return asked.isEmpty()
                ? 0
                : (double) asked.stream().filter(said::contains).count() / asked.size();
    }
}
