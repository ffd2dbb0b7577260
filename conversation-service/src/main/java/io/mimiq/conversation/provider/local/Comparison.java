package io.mimiq.conversation.provider.local;

import java.util.HashSet;
import java.util.Set;

/**
 * Decides whether a new sentence repeats a known one, contradicts it, or stands beside it: it contradicts what says the
 * same of the same thing with another value. A wrong "contradicts" costs a person one look at a proposal.
 */
final class Comparison {

    enum Verdict {
        DUPLICATE,
        CONTRADICTION,
        UNRELATED
    }

    private static final double RELATED = 0.3;
    private static final double ALIKE = 0.6;
    private static final double PARAPHRASE = 0.8;

    private final Claim said;
    private final Claim known;
    private final double cosine;

    private Comparison(Claim said, Claim known, double cosine) {
        this.said = said;
        this.known = known;
        this.cosine = cosine;
    }

    static Verdict compare(Claim said, Claim known, double cosine) {
        return new Comparison(said, known, cosine).verdict();
    }

    /** Within one text nothing is contradicted, only said twice. */
    static boolean isRepeated(Claim said, Claim before, double cosine) {
        return said.normal().equals(before.normal()) || new Comparison(said, before, cosine).repeats();
    }

    private Verdict verdict() {
        if (said.normal().equals(known.normal())) {
            return Verdict.DUPLICATE;
        }
        if (cosine < RELATED) {
            return Verdict.UNRELATED;
        }
        if (contradicts()) {
            return Verdict.CONTRADICTION;
        }
        return repeats() ? Verdict.DUPLICATE : Verdict.UNRELATED;
    }

    private boolean contradicts() {
        for (Frame one : said.frames()) {
            for (Frame other : known.frames()) {
                if (one.anchor().isSameAs(other.anchor()) && contradict(one, other)) {
                    return true;
                }
            }
        }
        return displaces();
    }

    private boolean contradict(Frame one, Frame other) {
        if (one.isChange()) {
            return changes(one, other);
        }
        if (!one.relation().equals(other.relation())) {
            return false;
        }
        Set<String> differences = one.differences(other);
        if (one.negated() != other.negated()) {
            return differences.isEmpty()
                    && (covers(said, known, one.relation()) || covers(known, said, one.relation()));
        }
        Set<String> excluded = excluded(one, other, differences);
        return !excluded.isEmpty() && !isAnotherCase(one, differences, excluded);
    }

    /** It became something else: whatever it was of that kind before. */
    private static boolean changes(Frame change, Frame other) {
        return change.slots().values().stream()
                .filter(slot -> slot.exclusive() || slot.value().isMeasure())
                .anyMatch(slot -> other.slots().entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith("agent")
                                && entry.getValue().exclusive())
                        .anyMatch(entry ->
                                slot.value().differsFrom(entry.getValue().value())));
    }

    /** The differences that cannot both be: what is said to be otherwise now excludes what it was in any case. */
    private Set<String> excluded(Frame one, Frame other, Set<String> differences) {
        Set<String> excluded = new HashSet<>(differences);
        if (!said.update()) {
            excluded.removeIf(place -> !one.isExclusiveAt(place) || !other.isExclusiveAt(place));
        }
        return excluded;
    }

    /** The same is said of it on another occasion, with something else, or within other bounds. */
    private boolean isAnotherCase(Frame one, Set<String> differences, Set<String> excluded) {
        if (excluded.stream().anyMatch(place -> place.startsWith("limit:"))) {
            return excluded.size() > 1 || !sameButForNumbers();
        }
        boolean otherOccasion = excluded.size() > 1 && excluded.stream().anyMatch(one::tellsOccasionAt);
        return !said.update() && (otherOccasion || differences.size() > excluded.size());
    }

    private boolean sameButForNumbers() {
        return withoutNumbers(said.content()).equals(withoutNumbers(known.content()));
    }

    private static Set<String> withoutNumbers(Set<String> content) {
        Set<String> words = new HashSet<>(content);
        words.removeIf(Words::isNumber);
        return words;
    }

    /** {@code React is replaced by Vue}: what is said with React holds no more. */
    private boolean displaces() {
        return !said.displaced().isEmpty()
                && known.frames().stream()
                        .flatMap(frame -> frame.slots().values().stream())
                        .anyMatch(slot -> slot.value().parts().containsAll(said.displaced()))
                && (said.replaces() || said.frames().stream().anyMatch(this::isOfTheSame));
    }

    private boolean isOfTheSame(Frame frame) {
        return known.frames().stream()
                .anyMatch(other -> frame.anchor().isSameAs(other.anchor())
                        && frame.relation().equals(other.relation()));
    }

    private boolean repeats() {
        if (cosine < ALIKE || said.negated() != known.negated()) {
            return false;
        }
        for (Frame one : said.frames()) {
            for (Frame other : known.frames()) {
                boolean same = one.anchor().isSameAs(other.anchor())
                        && one.relation().equals(other.relation())
                        && one.differences(other).isEmpty();
                if (same && covers(said, known, one.relation())) {
                    return true;
                }
            }
        }
        return cosine >= PARAPHRASE
                && said.amounts().equals(known.amounts())
                && said.names().equals(known.names())
                && overlap(said.content(), known.content()) >= 0.5;
    }

    /** All that the one says is in the other. */
    private static boolean covers(Claim one, Claim other, String relation) {
        Set<String> left = new HashSet<>(one.content());
        left.removeAll(other.content());
        one.words().stream().filter(word -> says(word, relation)).forEach(word -> left.remove(Words.key(word.lower())));
        one.clauses().forEach(clause -> left.remove(Words.key(clause.verb())));
        return left.isEmpty();
    }

    /** The noun in {@code get an answer} or {@code the deadline is}: what is said lies in it. */
    private static boolean says(Word word, String relation) {
        String deed = Verbs.ofDeed(word.lower());
        return deed != null && Verbs.meaning(deed).equals(relation);
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
