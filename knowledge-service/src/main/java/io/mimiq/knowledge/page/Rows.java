package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.List;

/** The lines of tables. */
final class Rows {

    private Rows() {}

    /** The cells of a line, or of the text of a row. */
    static List<String> cells(String line) {
        String row = line.strip();
        int from = row.startsWith("|") ? 1 : 0;
        int to = row.length() > from && row.endsWith("|") && !row.endsWith("\\|") ? row.length() - 1 : row.length();
        List<String> cells = new ArrayList<>();
        int cell = from;
        for (int i = from; i < to; i++) {
            if (row.charAt(i) == '\\') {
                i++;
            } else if (row.charAt(i) == '|') {
                cells.add(row.substring(cell, i).strip());
                cell = i + 1;
            }
        }
        cells.add(row.substring(Math.min(cell, to), to).strip());
        return cells;
    }

    static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** The line under the head. */
    static String rule(int columns) {
        return "|" + " --- |".repeat(columns);
    }
}
