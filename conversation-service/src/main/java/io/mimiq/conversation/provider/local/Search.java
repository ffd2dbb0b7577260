package io.mimiq.conversation.provider.local;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the passages that answer a question: they have its words, rare ones above all, and mean something alike. */
final class Search {

    private static final int LOOKED_AT = 24;
    private static final int MOST = 4;
    private static final double CONTEXT = 0.8;
    private static final double MEANING = 0.5;
    private static final double OLDER = 0.85;
    private static final double LEAST_WORDS = 0.5;
    private static final double LEAST = 0.7;
    private static final double AS_GOOD = 0.06;

    private final List<Passage> passages;
    private final Embeddings embeddings;
    private final Map<String, Integer> spread = new HashMap<>();

    /** @param words the share of the question's words that it has, 0 to 1 */
    record Scored(Passage passage, double words, double score) {}

    Search(List<Passage> passages, Embeddings embeddings) {
        this.passages = passages;
        this.embeddings = embeddings;
        for (Passage passage : passages) {
            Set<String> all = new HashSet<>(passage.words());
            all.addAll(passage.context());
            all.forEach(word -> spread.merge(word, 1, Integer::sum));
        }
    }

    List<Passage> best(Question question) {
        List<Scored> scored = scored(question).stream()
                .filter(each -> each.words() >= LEAST_WORDS && each.score() >= LEAST)
                .toList();
        return scored.stream()
                .filter(each -> each.score() >= scored.get(0).score() - AS_GOOD)
                .limit(MOST)
                .map(Scored::passage)
                .toList();
    }

    /** Best first. Only what shares the most words with the question is compared by its meaning. */
    List<Scored> scored(Question question) {
        List<Scored> byWords = passages.stream()
                .map(passage -> new Scored(passage, share(question, passage), 0))
                .filter(each -> each.words() > 0)
                .sorted(Comparator.comparingDouble(Scored::words).reversed())
                .limit(LOOKED_AT)
                .toList();
        if (byWords.isEmpty()) {
            return byWords;
        }
        Embedding meaning = embeddings.of(question.full());
        return byWords.stream()
                .map(each -> new Scored(each.passage(), each.words(), score(question, meaning, each)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    private double score(Question question, Embedding meaning, Scored found) {
        double cosine = embeddings.of(found.passage().explained()).cosine(meaning);
        double fit = question.fits(found.passage()) ? 0.1 : 0;
        return (found.words() + MEANING * cosine + fit) * (found.passage().isQuoted() ? OLDER : 1);
    }

    private double share(Question question, Passage passage) {
        double all = 0;
        double shared = 0;
        for (String word : question.words()) {
            double weight = weight(word);
            all += weight;
            if (passage.words().contains(word)) {
                shared += weight;
            } else if (passage.context().contains(word)) {
                shared += CONTEXT * weight;
            }
        }
        return all == 0 ? 0 : shared / all;
    }

    private double weight(String word) {
        return Math.log(1 + passages.size() / (double) Math.max(1, spread.getOrDefault(word, 1)));
    }
}
