package io.mimiq.platform.extraction;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A line of a page, or a table of it.
 *
 * @param size of its letters, in half points
 * @param isFirst whether a paragraph begins with it, as far as its position tells
 * @param rows of a table, with their cells
 */
record PdfLine(int page, String text, int size, boolean isFirst, List<List<String>> rows) {

    /** Stands in a table. */
    static final PdfLine TAKEN = new PdfLine(0, "", 0, false);

    PdfLine(int page, String text, int size, boolean isFirst) {
        this(page, text, size, isFirst, List.of());
    }

    boolean isItem() {
        return Bullets.begins(text);
    }

    String words() {
        return Bullets.without(text);
    }

    boolean isTable() {
        return !rows.isEmpty();
    }

    /** The table that begins here. */
    PdfLine table(List<List<String>> cells) {
        String words = cells.stream().map(row -> String.join(" ", row)).collect(joining(" "));
        return new PdfLine(page, words, size, true, cells);
    }
}
