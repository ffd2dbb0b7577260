package io.mimiq.conversation.provider.local;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the passages that have the words of a question, rare ones above all. */
final class Search {

    private static final int MOST = 4;
    private static final double CONTEXT = 0.8;
    private static final double FITS = 1.1;
    private static final double FITS_NOT = 0.8;
    private static final double OLDER = 0.85;
    private static final double LEAST = 0.5;
    private static final double AS_GOOD = 0.06;

    private final List<Passage> passages;
    private final Map<String, Integer> spread = new HashMap<>();

    private record Scored(Passage passage, double score) {}

    Search(List<Passage> passages) {
        this.passages = passages;
        for (Passage passage : passages) {
            Set<String> all = new HashSet<>(passage.words());
            all.addAll(passage.context());
            all.forEach(word -> spread.merge(word, 1, Integer::sum));
        }
    }

    /** The best first, and only what is about as good. */
    List<Passage> best(Question question) {
        List<Scored> scored = passages.stream()
                .map(passage -> new Scored(passage, share(question, passage)))
                .filter(each -> each.score() >= LEAST)
                .map(each -> new Scored(each.passage(), each.score() * fit(question, each.passage())))
                .filter(each -> each.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        return scored.stream()
                .filter(each -> each.score() >= scored.get(0).score() - AS_GOOD)
                .limit(MOST)
                .map(Scored::passage)
                .toList();
    }

    private static double fit(Question question, Passage passage) {
        double fit = question.asksForValue() ? (question.fits(passage) ? FITS : FITS_NOT) : 1;
        return Forms.isQuoted(passage.form()) ? fit * OLDER : fit;
    }

    private double share(Question question, Passage passage) {
        double all = 0;
        double shared = 0;
        for (String word : question.words()) {
            double weight = Math.log(1 + passages.size() / (double) spread.getOrDefault(word, 1));
            all += weight;
            shared +=
                    passage.words().contains(word) ? weight : passage.context().contains(word) ? CONTEXT * weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}
