package io.mimiq.platform.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;

/**
 * Cells of HTML that stand in several rows or columns. Markdown has none: what such a cell says comes into each of its
 * rows, so that every other value stays under its own column.
 */
final class SpannedCells {
    /** HTML's own limits are higher; no table for people has more. */
    private static final int MOST = 1_000;

    /** Characters, and some for each cell. */
    private static final long MOST_ADDED = 2_000_000;

    private static final int CELL = 10;

    private long added;

    private SpannedCells() {}

    /** A cell that goes on in the rows below. */
    private record Carried(String words, int rows) {}

    static void fill(Element part) {
        SpannedCells cells = new SpannedCells();
        for (Element table : part.select("table:has([rowspan], [colspan])")) {
            cells.fillTable(table);
        }
    }

    private void fillTable(Element table) {
        Map<Integer, Carried> above = new HashMap<>();
        for (Element row : table.select("tr")) {
            if (row.closest("table") == table && added < MOST_ADDED) {
                above = fillRow(row, above);
            }
        }
    }

    /** Returns what goes on in the row below, by its column. */
    private Map<Integer, Carried> fillRow(Element row, Map<Integer, Carried> above) {
        Map<Integer, Carried> below = new HashMap<>();
        int column = 0;
        for (Element cell : List.copyOf(row.children())) {
            for (; above.containsKey(column); column++) {
                cell.before(copy(column, above, below));
            }
            int wide = span(cell, "colspan");
            int high = span(cell, "rowspan");
            Element last = cell;
            for (int i = 0; i < wide; i++) {
                if (high > 1) {
                    below.put(column + i, new Carried(i == 0 ? cell.text() : "", high - 1));
                }
                if (i > 0) {
                    Element blank = cell("");
                    last.after(blank);
                    last = blank;
                }
            }
            column += wide;
        }
        for (; above.containsKey(column); column++) {
            row.appendChild(copy(column, above, below));
        }
        return below;
    }

    private Element copy(int column, Map<Integer, Carried> above, Map<Integer, Carried> below) {
        Carried carried = Objects.requireNonNull(above.get(column));
        if (carried.rows() > 1) {
            below.put(column, new Carried(carried.words(), carried.rows() - 1));
        }
        return cell(carried.words());
    }

    private Element cell(String words) {
        added += CELL + words.length();
        return new Element("td").text(added < MOST_ADDED ? words : "");
    }

    private static int span(Element cell, String name) {
        try {
            return Math.max(1, Math.min(MOST, Integer.parseInt(cell.attr(name).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
