package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;

/** Makes frames of the row of a table: what stands in each column, of what stands in the first one. */
final class Rows {

    private Rows() {}

    /** {@code Service: auth; Port: 8081}; the first column may have no title, and cells semicolons of their own. */
    static boolean isRow(List<Clause> clauses) {
        return (clauses.get(0).isLabelled() || clauses.get(0).isFragment())
                && clauses.stream().filter(Clause::isLabelled).count() > 1;
    }

    static List<Frame> of(List<Clause> row) {
        List<Word> first = new ArrayList<>(row.get(0).subject());
        first.addAll(row.get(0).object());
        NounPhrase anchor = NounPhrase.of(first);
        return row.subList(1, row.size()).stream()
                .filter(Clause::isLabelled)
                .map(column ->
                        new Frame(anchor, title(column), false, cell(column).all()))
                .toList();
    }

    private static String title(Clause column) {
        return "column " + String.join(" ", Words.keys(column.subject()));
    }

    /** A short cell holds a value, a longer one may be said in other words. */
    private static Slots cell(Clause column) {
        return Slots.none()
                .with(
                        "is",
                        new Value(Value.TEXT, Words.keys(column.object())),
                        column.object().size() <= 3);
    }
}
