package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a new sentence repeats a known one, contradicts it, or stands beside it. These are rules of thumb over
 * the closeness of meaning and the words: a wrong "contradicts" costs a person one look at a proposal.
 */
final class Comparison {

    enum Outcome {
        DUPLICATE,
        CONTRADICTION,
        UNRELATED
    }

    private static final double RELATED = 0.5;
    private static final double CLOSE = 0.65;
    private static final double PARAPHRASE = 0.93;
    private static final int LONGEST_SLOT = 3;

    private Comparison() {}

    static Outcome compare(Claim said, Claim known, double cosine) {
        if (said.normal().equals(known.normal())) {
            return Outcome.DUPLICATE;
        }
        if (cosine < RELATED) {
            return Outcome.UNRELATED;
        }
        if (contradicts(said, known, cosine)) {
            return Outcome.CONTRADICTION;
        }
        return repeats(said, known, cosine) ? Outcome.DUPLICATE : Outcome.UNRELATED;
    }

    private static boolean contradicts(Claim said, Claim known, double cosine) {
        if (!sameSubject(said, known)) {
            return newHolderOfARole(said, known);
        }
        return differsInValue(said, known)
                || (said.negated() != known.negated() && overlap(said.saying(), known.saying()) >= 0.5)
                || (said.update() && saysOtherwise(said, known))
                || (cosine >= CLOSE && fillsTheSlotDifferently(said, known));
    }

    private static boolean repeats(Claim said, Claim known, double cosine) {
        return cosine >= PARAPHRASE
                && said.negated() == known.negated()
                && said.values().equals(known.values())
                && overlap(said.content(), known.content()) >= 0.75
                && sameSubject(said, known);
    }

    /** Numbers or names in a subject tell it from its neighbours: team 5 is not team 6. */
    private static boolean sameSubject(Claim said, Claim known) {
        if (said.subject().isEmpty() || known.subject().isEmpty()) {
            return overlap(said.content(), known.content()) >= 0.5;
        }
        if (!numbers(said.subject()).equals(numbers(known.subject()))) {
            return false;
        }
        return overlap(said.subject(), known.subject()) >= 0.5 || overlap(known.subject(), said.content()) == 1;
    }

    private static Set<String> numbers(Set<String> stems) {
        var numbers = new HashSet<>(stems);
        numbers.removeIf(stem -> !Words.isNumber(stem));
        return numbers;
    }

    /** The same thing is measured in both, with another result: opens at 9:00, opens at 9:30. */
    private static boolean differsInValue(Claim said, Claim known) {
        var sameSaying = said.saying().isEmpty() && known.saying().isEmpty()
                || overlap(said.saying(), known.saying()) >= 0.5
                || (copular(said) && copular(known));
        return sameSaying
                && said.values().entrySet().stream()
                        .anyMatch(measured ->
                                differs(measured.getValue(), known.values().get(measured.getKey())));
    }

    private static boolean differs(Set<String> said, @org.jspecify.annotations.Nullable Set<String> known) {
        return known != null && !said.containsAll(known) && !known.containsAll(said);
    }

    private static boolean saysOtherwise(Claim said, Claim known) {
        return !known.content().containsAll(said.content());
    }

    /** {@code is in Berlin}, {@code is in Munich}: the same words but for a few after the verb, and a verb that excludes. */
    private static boolean fillsTheSlotDifferently(Claim said, Claim known) {
        if (!copular(said) || !copular(known)) {
            return false;
        }
        var a = said.predicate();
        var b = known.predicate();
        int start = 0;
        while (start < Math.min(a.size(), b.size()) && a.get(start).equals(b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.size(), b.size()) - start
                && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        var slotA = a.subList(start, a.size() - end);
        var slotB = b.subList(start, b.size() - end);
        return start > 0
                && isSlot(slotA)
                && isSlot(slotB)
                && functionWords(slotA).equals(functionWords(slotB));
    }

    private static boolean isSlot(List<String> words) {
        return !words.isEmpty() && words.size() <= LONGEST_SLOT;
    }

    private static List<String> functionWords(List<String> words) {
        var found = new ArrayList<>(words);
        found.removeIf(word -> !Words.FUNCTION.contains(word));
        return found;
    }

    /** {@code Anna leads the team}, {@code Ben leads the team}: one word is another, and the role has one holder. */
    private static boolean newHolderOfARole(Claim said, Claim known) {
        return said.predicate().equals(known.predicate())
                && said.predicate().stream().anyMatch(Words.UNIQUE_ROLES::contains)
                && said.subject().size() <= 2
                && known.subject().size() <= 2;
    }

    private static boolean copular(Claim claim) {
        return !claim.predicate().isEmpty()
                && Words.COPULAS.contains(claim.predicate().get(0));
    }

    /** The share of the smaller set that is in the other one; two empty sets have nothing in common. */
    private static double overlap(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return (double) shared / Math.min(a.size(), b.size());
    }
}
