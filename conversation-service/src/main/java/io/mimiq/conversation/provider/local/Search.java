package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Vocabulary.Need;
import java.util.Comparator;
import java.util.List;

/** Finds the passages that have the words of a question, rare ones above all. */
final class Search {

    private static final int MOST = 4;
    private static final double CONTEXT = 0.8;
    /** What says of something else that it is the one asked for says little: a service that is not the payroll service. */
    private static final double ANOTHER = 0.5;

    private static final double FITS = 1.1;
    private static final double FITS_NOT = 0.8;
    private static final double OLDER = 0.95;
    private static final double LEAST = 0.52;
    private static final double CLOSE = 0.34;
    private static final double SURE = 0.65;
    private static final double AS_GOOD = 0.06;

    private final Question question;
    private final Demand demand;
    private final List<Need> needs;

    /** How much of what the question is about a passage says. */
    record Found(Passage passage, double score) {

        boolean isSure() {
            return score >= SURE;
        }
    }

    Search(Question question, List<Need> needs) {
        this.question = question;
        demand = new Demand(question);
        this.needs = needs;
    }

    /** The best first, and only what is about as good. A question is no answer. */
    List<Found> best(List<Passage> passages) {
        List<Found> found = passages.stream()
                .filter(passage -> !passage.isQuestion())
                .map(passage -> new Found(passage, share(passage)))
                .filter(each -> each.score() >= LEAST && demand.isMetBy(each.passage(), needs))
                .map(each -> new Found(each.passage(), each.score() * fit(each.passage())))
                .filter(each -> each.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
        return found.stream()
                .filter(each -> each.score() >= found.get(0).score() - AS_GOOD)
                .limit(MOST)
                .toList();
    }

    /** Of passages in their order those that say enough of it to be worth reading. */
    List<Passage> close(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !passage.isQuestion() && share(passage) >= CLOSE)
                .limit(MOST)
                .toList();
    }

    private double fit(Passage passage) {
        boolean fits = question.fits(passage.text())
                || passage.headings().stream()
                        .anyMatch(heading -> passage.tells(heading, needs) && question.fits(heading));
        double fit = question.asksForValue() ? (fits ? FITS : FITS_NOT) : 1;
        return Forms.isQuoted(passage.form()) ? fit * OLDER : fit;
    }

    private double share(Passage passage) {
        double all = 0;
        double shared = 0;
        boolean isAnother = false;
        for (Need need : needs) {
            all += need.weight();
            shared += need.weight()
                    * (isAnother ? ANOTHER : 1)
                    * Math.max(need.in(passage.words()), CONTEXT * need.in(passage.context()));
            isAnother = need.isUnknown() && question.qualifiers().contains(need.word());
        }
        return all == 0 ? 0 : shared / all;
    }
}
