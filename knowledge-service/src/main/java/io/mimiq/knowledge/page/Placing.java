package io.mimiq.knowledge.page;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds each statement of a section in a new body: whole words, no two at the same place, the longest first. */
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
                .allMatch(old -> placing.take(old.statementId(), section.textOf(old)));
        return all ? Optional.of(placing.taken) : Optional.empty();
    }

    private static int length(Placement placement) {
        return placement.end() - placement.start();
    }

    private boolean take(String statementId, String text) {
        Optional<Span> free = Placement.occurrences(body, text).stream()
                .filter(span -> taken.stream().noneMatch(place -> place.span().overlaps(span)))
                .min(comparingInt(Span::start));
        free.ifPresent(span -> taken.add(new Placement(statementId, span)));
        return free.isPresent();
    }
}
