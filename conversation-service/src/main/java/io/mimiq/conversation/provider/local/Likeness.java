package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Comparison.Said;
import io.mimiq.platform.reading.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the statement of a section that has most of the words of a new one. A hint, never a decision. */
final class Likeness {

    /** More statements than these share a word that tells nothing. */
    private static final int MOST_ALIKE = 12;

    private static final int LEAST_COMMON = 3;
    private static final double LIKE = 0.7;
    private static final String FREE = "free";

    private final Map<List<Object>, List<Known>> byWord = new HashMap<>();

    void add(Known known) {
        Object place = List.of(known.section(), known.context());
        for (String word : words(known.claim())) {
            add(List.of(place, word), known);
            if (known.isFree()) {
                add(List.of(FREE, word), known);
            }
        }
        subject(known.claim(), known.form())
                .ifPresent(subject -> add(List.of(place, subject, known.form().columns()), known));
    }

    /** @param isFree whether it is compared with the free sentences of the whole page */
    Optional<Known> closest(Said said, boolean isFree, Predicate<Known> isOpen) {
        Object place = isFree ? FREE : List.of(said.place(), said.context());
        Form form = said.unit().form();
        List<Known> rows = subject(said.claim(), form)
                .map(subject -> open(List.of(place, subject, form.columns()), isOpen))
                .orElse(List.of());
        if (rows.size() == 1) {
            return Optional.of(rows.get(0));
        }
        Set<String> words = words(said.claim());
        Set<Known> candidates = new LinkedHashSet<>();
        words.forEach(word -> candidates.addAll(open(List.of(place, word), isOpen)));
        Known closest = null;
        double most = LIKE;
        for (Known known : candidates) {
            double like = likeness(words, words(known.claim()));
            if (like >= most) {
                closest = known;
                most = like;
            }
        }
        return Optional.ofNullable(closest);
    }

    private static double likeness(Set<String> words, Set<String> others) {
        long common = words.stream().filter(others::contains).count();
        return common < LEAST_COMMON ? 0 : 2.0 * common / (words.size() + others.size());
    }

    private List<Known> open(List<Object> key, Predicate<Known> isOpen) {
        List<Known> found = byWord.getOrDefault(key, List.of());
        return found.size() > MOST_ALIKE
                ? List.of()
                : found.stream().filter(isOpen).toList();
    }

    private void add(List<Object> key, Known known) {
        byWord.computeIfAbsent(key, k -> new ArrayList<>()).add(known);
    }

    /** The first cell of a row. */
    private static Optional<String> subject(Claim claim, Form form) {
        int end = claim.same().indexOf(" | ");
        return form.block() == Form.Block.ROW && end > 0
                ? Optional.of(claim.same().substring(0, end))
                : Optional.empty();
    }

    private static Set<String> words(Claim claim) {
        return new LinkedHashSet<>(List.of(claim.same().split(" ")));
    }
}
