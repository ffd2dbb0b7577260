package io.mimiq.platform.extraction;

import io.mimiq.platform.extraction.PdfRules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of a page: words within lines that are drawn around them. Empty where it is not certain in which cell each word
 * stands, or where they would come in another order.
 */
final class PdfTable {

    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_ROWS_BY_GAPS = 3;
    private static final int MOST_COLUMNS = 40;
    /** As wide as no blank is. */
    static final float GAP = 8;

    private static final float NEAR = 1.5f;
    /** Two lines of text are further apart, in percent of the height of their letters. */
    private static final int SAME_LINE = 60;

    private static final Pattern NUMBER = Pattern.compile("[-−+(]?[$€£]?\\d[\\d.,  ]*+[%$€£)]?");
    private static final Pattern YEARS = Pattern.compile("(?:1[89]|20)\\d\\d(?:[-–/](?:\\d\\d){1,2})?");

    private final List<PdfWord> words;
    private final List<Float> bounds;
    private final List<Float> columns;

    /**
     * @param words in the order of the page
     * @param bounds of the rows, from the top
     */
    private PdfTable(List<PdfWord> words, List<Float> bounds, List<Float> columns) {
        this.words = words;
        this.bounds = bounds;
        this.columns = columns;
    }

    /** The rows of cells. */
    static Optional<List<List<String>>> of(List<PdfWord> words, List<Rule> across, List<Rule> down) {
        List<Float> bounds = across.stream().map(Rule::at).toList();
        float top = bounds.get(0);
        float bottom = bounds.get(bounds.size() - 1);
        float left = across.get(0).from();
        float right = across.get(0).to();
        List<Float> ruled = down.stream()
                .filter(rule -> rule.spans(top, bottom) && rule.at() > left + GAP && rule.at() < right - GAP)
                .map(Rule::at)
                .toList();
        if (!ruled.isEmpty()) {
            boolean isFull = bounds.size() > FEWEST_ROWS + 1;
            Optional<List<List<String>>> byBounds = new PdfTable(words, bounds, ruled).read(FEWEST_ROWS);
            Optional<List<List<String>>> byLines =
                    new PdfTable(words, lines(words, top, bottom), ruled).read(FEWEST_ROWS_BY_GAPS);
            return isFull ? byBounds : byLines.filter(PdfTable::isFilled).or(() -> byBounds);
        }
        List<Float> gaps = gaps(words, left, right);
        return new PdfTable(words, lines(words, top, bottom), gaps)
                .read(FEWEST_ROWS_BY_GAPS)
                .filter(PdfTable::isFilled)
                .or(() -> new PdfTable(words, bounds, gaps).read(FEWEST_ROWS_BY_GAPS));
    }

    /** Whether a first row is none of headings: it has numbers where the next one has, and those are no years. */
    static boolean isData(List<String> first, List<String> second) {
        return !first.get(0).isEmpty()
                && IntStream.range(1, first.size())
                        .anyMatch(column -> isNumber(first.get(column)) && isNumber(second.get(column)));
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches() && !YEARS.matcher(cell).matches();
    }

    /** Whether each row has a first cell: none is the second line of another. */
    private static boolean isFilled(List<List<String>> rows) {
        return rows.stream().noneMatch(row -> row.get(0).isEmpty());
    }

    /** Bounds between the lines that words stand on. */
    private static List<Float> lines(List<PdfWord> words, float top, float bottom) {
        List<Float> bounds = new ArrayList<>();
        bounds.add(top);
        PdfWord last = null;
        for (PdfWord word : words.stream()
                .sorted((a, b) -> Float.compare(a.baseline(), b.baseline()))
                .toList()) {
            boolean isNext =
                    last != null && (word.baseline() - last.baseline()) * 100 > SAME_LINE * Math.max(1, word.height());
            if (last != null && isNext) {
                bounds.add((last.baseline() + word.center()) / 2);
            }
            last = word;
        }
        bounds.add(bottom);
        return bounds;
    }

    /** Where no word stands in any row. */
    private static List<Float> gaps(List<PdfWord> words, float left, float right) {
        List<Float> gaps = new ArrayList<>();
        float end = left;
        for (PdfWord word : words.stream()
                .sorted((a, b) -> Float.compare(a.left(), b.left()))
                .toList()) {
            if (word.left() - end >= GAP && end > left) {
                gaps.add((end + word.left()) / 2);
            }
            end = Math.max(end, word.right());
        }
        return gaps;
    }

    private Optional<List<List<String>>> read(int fewest) {
        if (columns.isEmpty() || columns.size() >= MOST_COLUMNS || bounds.size() <= fewest) {
            return Optional.empty();
        }
        List<List<StringBuilder>> rows = IntStream.range(0, bounds.size() - 1)
                .mapToObj(row -> IntStream.rangeClosed(0, columns.size())
                        .mapToObj(column -> new StringBuilder())
                        .toList())
                .toList();
        int last = -1;
        PdfWord before = null;
        for (PdfWord word : words) {
            int row = place(bounds.subList(1, bounds.size() - 1), word.center());
            int column = place(columns, word.middle());
            int cell = row * (columns.size() + 1) + column;
            boolean isDivided = cell == last && before != null && before.isApart(word, GAP);
            if (cell < last || isDivided || !isWithin(word, column)) {
                return Optional.empty();
            }
            last = cell;
            before = word;
            write(word, rows.get(row).get(column));
        }
        return table(rows, fewest);
    }

    /** A word that a line end breaks is whole again. */
    private static void write(PdfWord word, StringBuilder cell) {
        if (PdfParagraph.isBroken(cell, word.text())) {
            cell.setLength(cell.length() - 1);
        } else if (!cell.isEmpty()) {
            cell.append(' ');
        }
        cell.append(word.text());
    }

    private static Optional<List<List<String>>> table(List<List<StringBuilder>> rows, int fewest) {
        List<List<String>> table = rows.stream()
                .map(row -> row.stream().map(StringBuilder::toString).toList())
                .filter(row -> !row.stream().allMatch(String::isEmpty))
                .toList();
        long filled = table.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isEmpty())
                .count();
        boolean isFull = table.size() >= fewest
                && filled * 2 >= (long) table.size() * table.get(0).size();
        return isFull ? Optional.of(table) : Optional.empty();
    }

    private boolean isWithin(PdfWord word, int column) {
        boolean isRightOf = column == 0 || word.left() >= columns.get(column - 1) - NEAR;
        return isRightOf && (column == columns.size() || word.right() <= columns.get(column) + NEAR);
    }

    /** How many of these bounds come before a place. */
    private static int place(List<Float> bounds, float at) {
        int place = 0;
        while (place < bounds.size() && bounds.get(place) <= at) {
            place++;
        }
        return place;
    }
}
