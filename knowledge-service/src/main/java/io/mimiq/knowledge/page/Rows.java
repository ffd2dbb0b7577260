package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    /** The line below the head of a table in this form. */
    static String rule(int columns, Form form) {
        return IntStream.range(0, columns)
                .mapToObj(column -> " " + form.alignment(column).mark() + " |")
                .collect(Collectors.joining("", "|", ""));
    }
}
