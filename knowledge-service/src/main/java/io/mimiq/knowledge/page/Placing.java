package io.mimiq.knowledge.page;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds each statement of a section in a new body: whole words, no two at the same place, the longest first. Of several
 * occurrences it takes the one with the same number as before, or the free one nearest to that.
 */
final class Placing {

    private final String body;
    private final List<Placement> taken = new ArrayList<>();

    private Placing(String body) {
        this.body = body;
    }

    static Optional<List<Placement>> place(String newBody, Section section) {
        Placing placing = new Placing(newBody);
        boolean all = section.placements().stream()
                .sorted(comparing(Placing::length).reversed().thenComparingInt(Placement::start))
                .allMatch(old -> placing.take(old, section));
        return all ? Optional.of(placing.taken) : Optional.empty();
    }

    private static int length(Placement placement) {
        return placement.end() - placement.start();
    }

    private boolean take(Placement old, Section section) {
        String text = old.span().of(section.body());
        int before = Placement.occurrences(section.body(), text).indexOf(old.span());
        List<Span> now = Placement.occurrences(body, text);
        Optional<Span> nearest = IntStream.range(0, now.size())
                .filter(number -> isFree(now.get(number)))
                .boxed()
                .min(comparingInt(number -> Math.abs(number - before)))
                .map(now::get);
        nearest.ifPresent(span -> taken.add(old.at(span)));
        return nearest.isPresent();
    }

    private boolean isFree(Span span) {
        return taken.stream().noneMatch(place -> place.span().overlaps(span));
    }
}
