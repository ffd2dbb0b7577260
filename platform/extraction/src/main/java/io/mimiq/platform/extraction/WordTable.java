package io.mimiq.platform.extraction;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Node;

/** The cells of a table of a Word document. */
final class WordTable {

    private static final int COLUMNS = 200;

    private WordTable() {}

    /** The rows that were not deleted. */
    static List<List<Node>> rows(Node table) {
        List<Node> rows = new ArrayList<>();
        collect(table, "tr", rows);
        return rows.stream()
                .filter(row -> Xml.find(row, "trPr", "del").isEmpty())
                .map(WordTable::cells)
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    private static List<Node> cells(Node row) {
        List<Node> cells = new ArrayList<>();
        collect(row, "tc", cells);
        return cells;
    }

    /** Rows and cells stand in controls, too. */
    private static void collect(Node from, String name, List<Node> into) {
        for (Node node : Xml.children(from)) {
            String found = Xml.name(node);
            if (found.equals(name)) {
                into.add(node);
            } else if (found.equals("sdt") || found.equals("sdtContent") || found.equals("customXml")) {
                collect(node, name, into);
            }
        }
    }

    static int width(Node cell) {
        int width = Xml.value(cell, "tcPr", "gridSpan")
                .map(span -> Xml.number(span, 1))
                .orElse(1);
        return Math.max(1, Math.min(COLUMNS, width));
    }

    /** Whether the cell is one with the cell above. */
    static boolean goesOn(Node cell) {
        return Xml.find(cell, "tcPr", "vMerge")
                .filter(merge -> !Xml.attribute(merge, "val").orElse("continue").equals("restart"))
                .isPresent();
    }
}
