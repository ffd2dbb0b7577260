package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;

/** A table that reStructuredText writes as a list of lists, as Markdown. */
final class ListTable {
    static final String DIRECTIVE = ".. list-table::";
    private static final String HEADED = ":header-rows: 1";

    private final String text;
    private final List<Line> lines;
    private final int begin;
    /** Per cell its lines, the marks left out. */
    private final List<List<Span>> cells = new ArrayList<>();

    private int end;
    private int columns;
    private int rows;
    private boolean hasHead;
    private boolean isTable = true;

    private ListTable(String text, List<Line> lines, int begin) {
        this.text = text;
        this.lines = lines;
        this.begin = begin;
        this.end = begin + 1;
    }

    /** Writes the table that this line announces and returns the line behind it; the next line if it is none. */
    static int write(String text, List<Line> lines, int begin, LineEdits edits) {
        ListTable table = new ListTable(text, lines, begin);
        table.read();
        if (!table.isTable || table.columns == 0 || table.cells.size() != table.rows * table.columns) {
            return begin + 1;
        }
        table.write(edits);
        return table.end;
    }

    private void read() {
        int at = begin + 1;
        while (at < lines.size() && isTable && (lines.get(at).isBlank() || isSetIn(at))) {
            if (!lines.get(at).isBlank()) {
                line(lines.get(at));
                end = at + 1;
            }
            at++;
        }
    }

    private boolean isSetIn(int index) {
        return lines.get(index).indent() > lines.get(begin).indent();
    }

    private void line(Line line) {
        int from = line.text();
        boolean beginsRow = text.startsWith("* - ", from);
        boolean beginsCell = beginsRow || rows > 0 && text.startsWith("- ", from);
        if (rows == 0 && !beginsRow) {
            hasHead |= line.words(text).equals(HEADED);
            isTable &= text.charAt(from) == ':';
            return;
        }
        rows += beginsRow ? 1 : 0;
        if (beginsCell) {
            cells.add(new ArrayList<>());
        }
        int words = from + (beginsRow ? 4 : beginsCell ? 2 : 0);
        isTable &= line.words(text).indexOf('|') < 0;
        cells.get(cells.size() - 1).add(new Span(words, line.end()));
        columns = rows == 1 ? cells.size() : columns;
    }

    private void write(LineEdits edits) {
        Line directive = lines.get(begin);
        boolean isNamed = directive.length() > DIRECTIVE.length();
        String rule = "|---".repeat(columns) + "|\n";
        int from = isNamed ? directive.end() : directive.text();
        edits.replace(from, from, isNamed ? "\n\n" : "");
        String mark = (hasHead ? "" : "|  ".repeat(columns) + "|\n" + rule) + "| ";
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cell > 0) {
                boolean isRow = cell % columns == 0;
                mark = isRow ? " |\n" + (hasHead && cell == columns ? rule : "") + "| " : " | ";
            }
            for (Span words : cells.get(cell)) {
                edits.replace(from, words.start(), mark);
                from = words.end();
                mark = " ";
            }
        }
        edits.replace(from, from, " |\n" + (hasHead && rows == 1 ? rule : ""));
    }
}
