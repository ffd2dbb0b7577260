package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Vocabulary.Need;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the passages that have the words of a question, rare ones above all. */
final class Search {

    private static final int MOST = 4;
    private static final double CONTEXT = 0.8;
    /** What says of something else that it is the one asked for says little: a service that is not the payroll service. */
    private static final double ANOTHER = 0.5;

    private static final double OPPOSITE = 0.3;
    /** Who is asked about speaks of it more often than others. */
    private static final double SPEAKER = 1.2;

    private static final double FITS = 1.1;
    private static final double FITS_NOT = 0.8;
    private static final double OLDER = 0.95;
    static final double LEAST = 0.52;
    /** Words of a question that make a passage worth reading beside what is close. */
    static final double SOME = 0.2;

    private static final double CLOSE = 0.34;
    private static final double RANK = 10;
    private static final double SURE = 0.65;
    private static final double AS_GOOD = 0.06;

    private final Question question;
    private final Demand demand;
    private final Support support;
    private final List<Need> needs;

    /** How much of what the question is about a passage says. */
    record Found(Passage passage, double score, boolean isSure) {}

    Search(Question question, List<Need> needs) {
        this.question = question;
        demand = new Demand(question);
        support = new Support(question, needs);
        this.needs = needs;
    }

    /** The best first, and only what is about as good; of what is about as good, only what is sure if any is. A question is no answer. */
    List<Found> best(List<Passage> passages) {
        List<Found> found = passages.stream()
                .filter(passage -> !passage.onlyAsks())
                .map(passage -> new Found(passage, share(passage), false))
                .filter(each -> each.score() >= LEAST && demand.isMetBy(each.passage(), needs))
                .map(each -> new Found(each.passage(), each.score() * fit(each.passage()), false))
                .filter(each -> each.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
        List<Found> best = found.stream()
                .filter(each -> each.score() >= found.get(0).score() - AS_GOOD)
                .limit(MOST)
                .map(each -> new Found(
                        each.passage(), each.score(), each.score() >= SURE && support.isGivenBy(each.passage())))
                .toList();
        List<Found> sure = best.stream().filter(Found::isSure).toList();
        return sure.isEmpty() ? best : sure;
    }

    /** Whether what was found says enough of it to be worth reading. */
    boolean isClose(List<Passage> found) {
        return found.stream().anyMatch(passage -> !passage.onlyAsks() && share(passage) >= CLOSE);
    }

    /** The closest, the best first: by how much of it they say, and by how they were found with what stands around them. */
    List<Passage> closest(List<Passage> passages, List<Passage> found, double least) {
        Map<Passage, Double> shares = new LinkedHashMap<>();
        for (Passage passage : passages) {
            double share = passage.onlyAsks() || !says(passage) ? 0 : share(passage);
            if (share >= least) {
                shares.put(passage, share);
            }
        }
        Map<Passage, Double> ranks = new LinkedHashMap<>();
        rank(best(shares), ranks);
        rank(found.stream().filter(shares::containsKey).toList(), ranks);
        return best(ranks);
    }

    private static List<Passage> best(Map<Passage, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether it, or the question or field it belongs to, has something of what is asked. */
    private boolean says(Passage passage) {
        return passage.tells(passage.asked(), needs)
                || needs.stream().anyMatch(need -> !need.isLight() && in(passage, need) > 0);
    }

    private static void rank(List<Passage> ranked, Map<Passage, Double> ranks) {
        for (int i = 0; i < ranked.size(); i++) {
            ranks.merge(ranked.get(i), 1 / (RANK + i), Double::sum);
        }
    }

    private double fit(Passage passage) {
        boolean fits = question.fits(passage.text())
                || passage.headings().stream()
                        .anyMatch(heading -> passage.tells(heading, needs) && question.fits(heading));
        double fit = question.isOfKind() ? (fits ? FITS : FITS_NOT) : 1;
        return Forms.isQuoted(passage.form()) ? fit * OLDER : fit;
    }

    /** What is said to be closed bears on what is asked to be open, but does not say so. */
    private static double in(Passage passage, Need need) {
        return Math.max(need.in(passage.words()), need.isDeniedIn(passage.words()) ? OPPOSITE : 0);
    }

    /** Whether someone says it whom the question names. */
    private boolean isSaidBy(Passage passage) {
        return passage.speaker().stream().anyMatch(question.names()::contains);
    }

    private double share(Passage passage) {
        double all = 0;
        double shared = 0;
        boolean isAnother = false;
        for (Need need : needs) {
            all += need.weight();
            shared += need.weight()
                    * (isAnother ? ANOTHER : 1)
                    * Math.max(in(passage, need), CONTEXT * need.in(passage.context()));
            isAnother = need.isUnknown() && question.qualifiers().contains(need.word());
        }
        double share = all == 0 ? 0 : shared / all;
        return isSaidBy(passage) ? Math.min(1, share * SPEAKER) : share;
    }
}
