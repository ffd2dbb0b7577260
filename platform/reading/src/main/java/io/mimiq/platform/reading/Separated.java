package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of values with a separator between them, quoted where a value has it: CSV, TSV. */
final class Separated {
    /** A row and its values. */
    record Row(int start, int end, List<String> cells) {

        /** Whether it has more than one value. */
        boolean isDivided() {
            return filled(this) > 1;
        }

        private Row of(int width) {
            List<String> wide = new ArrayList<>(cells);
            wide.addAll(Collections.nCopies(width - cells.size(), ""));
            return new Row(start, end, wide);
        }
    }

    private static final String SEPARATORS = "\t;,|";
    /** Short rows are not filled up where that would make more cells. */
    private static final long MOST_CELLS = 1_000_000;

    private final String text;
    private final char separator;

    private Separated(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The rows of a part of a text, or null if it is no table. */
    static @Nullable List<Row> read(String text, int from, int to) {
        for (int index = 0; index < SEPARATORS.length(); index++) {
            char separator = SEPARATORS.charAt(index);
            if (has(text, separator, from, to)) {
                List<Row> rows = new Separated(text, separator).rows(from, to);
                if (isTable(text, rows, separator)) {
                    return rows;
                }
            }
        }
        return null;
    }

    /**
     * The rows of a file that is said to have some, those with a value alone included; null if no separator divides any. Short
     * rows are filled up.
     */
    static @Nullable List<Row> all(String text) {
        List<Row> best = null;
        long most = 0;
        for (int index = 0; index < SEPARATORS.length(); index++) {
            List<Row> rows = new Separated(text, SEPARATORS.charAt(index)).rows(0, text.length());
            long divided = rows.stream().filter(Row::isDivided).count();
            if (divided > most) {
                best = rows;
                most = divided;
            }
        }
        return best == null ? null : filledUp(best);
    }

    private static List<Row> filledUp(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return (long) width * rows.size() > MOST_CELLS
                ? rows
                : rows.stream().map(row -> row.of(width)).toList();
    }

    /** Whether the first line has it. */
    private static boolean has(String text, char separator, int from, int to) {
        for (int index = from; index < to && text.charAt(index) != '\n'; index++) {
            if (text.charAt(index) == separator) {
                return true;
            }
        }
        return false;
    }

    /** Rows of equally many short values; a comma in prose has a blank behind it, and lines of code or logs have separators of their own. */
    private static boolean isTable(String text, List<Row> rows, char separator) {
        int columns = rows.isEmpty() ? 0 : filled(rows.get(0));
        int least = separator == ',' || separator == '|' ? 3 : 2;
        if (rows.size() < 2 || columns < 2 || rows.size() < least && columns < 3) {
            return false;
        }
        int equal = 0;
        int single = 0;
        int others = 0;
        int spaced = 0;
        int cells = 0;
        long length = 0;
        for (Row row : rows) {
            equal += row.cells().size() == rows.get(0).cells().size() ? 1 : 0;
            single += filled(row) < 2 ? 1 : 0;
            others += isOther(text, row, separator) ? 1 : 0;
            for (int index = 0; index < row.cells().size(); index++) {
                String cell = row.cells().get(index);
                spaced += index > 0 && cell.startsWith(" ") ? 1 : 0;
                length += cell.length();
                cells++;
            }
        }
        boolean isProse =
                (separator == ',' || separator == ';') && spaced * 2 > cells - rows.size() || length > 60L * cells;
        return !isProse && single * 2 < rows.size() && others * 2 < rows.size() && equal * 20 >= rows.size() * 19;
    }

    /** What stands behind each bar of a part of a line; nothing when no word does. */
    static List<String> bars(String text, int from, int to) {
        List<String> cells = new ArrayList<>();
        if (!Words.hasWord(text, from, to)) {
            return cells;
        }
        int start = -1;
        for (int index = from; index <= to; index++) {
            boolean isBar = index < to && text.charAt(index) == '|' && text.charAt(index - 1) != '\\';
            if ((isBar || index == to) && start >= 0) {
                cells.add(Words.oneLine(text.substring(start, index)));
            }
            start = isBar ? index + 1 : start;
        }
        if (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static int filled(Row row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** A line of code, or an entry of a log. */
    private static boolean isOther(String text, Row row, char separator) {
        String line = text.substring(row.start(), row.end()).strip();
        if (line.isEmpty()) {
            return false;
        }
        if (separator == '|' && LineKind.isLog(line)) {
            return true;
        }
        char last = line.charAt(line.length() - 1);
        boolean isCalled = separator != ';' || line.indexOf('=') > 0 || line.indexOf('(') > 0;
        return "{}[(".indexOf(last) >= 0 || last == ';' && isCalled;
    }

    private List<Row> rows(int from, int to) {
        List<Row> rows = new ArrayList<>();
        int index = from;
        while (index < to) {
            int start = index;
            List<String> cells = new ArrayList<>();
            do {
                index = cell(index, to, cells);
            } while (index < to && text.charAt(index++) == separator);
            int end = index < to || index > start && text.charAt(index - 1) == '\n' ? index - 1 : index;
            trim(cells);
            rows.add(new Row(start, Math.max(start, end), cells));
        }
        return rows;
    }

    /** A line that begins and ends with bars has no values outside of them. */
    private void trim(List<String> cells) {
        if (separator == '|'
                && cells.size() > 2
                && cells.get(0).isBlank()
                && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
            cells.remove(0);
        }
    }

    /** Reads a value and returns where it ends: at a separator, a line end or the end. */
    private int cell(int from, int to, List<String> cells) {
        if (from < to && text.charAt(from) == '"') {
            int quoted = quoted(from, to);
            if (quoted > 0) {
                cells.add(text.substring(from + 1, quoted - 1).replace("\"\"", "\""));
                return quoted;
            }
        }
        int end = from;
        while (end < to && text.charAt(end) != separator && text.charAt(end) != '\n') {
            end++;
        }
        cells.add(text.substring(from, end));
        return end;
    }

    /** Behind the closing quote, or 0 if the quotes are part of the words. */
    private int quoted(int from, int to) {
        int limit = Math.min(to, from + 10_000);
        for (int index = from + 1; index < limit; index++) {
            if (text.charAt(index) == '"') {
                boolean isDouble = index + 1 < limit && text.charAt(index + 1) == '"';
                if (!isDouble) {
                    boolean isEnd =
                            index + 1 >= to || text.charAt(index + 1) == separator || text.charAt(index + 1) == '\n';
                    return isEnd ? index + 1 : 0;
                }
                index++;
            }
        }
        return 0;
    }
}
