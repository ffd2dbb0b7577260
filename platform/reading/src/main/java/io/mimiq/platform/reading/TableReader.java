package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/**
 * Reads a table. Its head is a unit of its own, a {@link Unit.Kind#LABEL} in a {@link Form.Block#ROW}: the parent of the
 * rows, so that the words of a table without rows are kept too. A writer begins a table with the {@link Form#columns} of
 * its first unit, be it the head or, when the head is not there, a row.
 */
final class TableReader {
    /** A row that has more cells than its table's head gives all of them that many, up to these. */
    private static final int COLUMNS = 20;

    private final Page page;
    private final Units units;

    TableReader(Page page, Units units) {
        this.page = page;
        this.units = units;
    }

    void read(TableBlock table, Scope scope, Form.Joint joint) {
        int width = width(table);
        List<String> columns = List.of();
        Draft head = null;
        Form.Joint how = joint;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            boolean isHead = part instanceof TableHead;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<String> cells = cells(row, width);
                columns = isHead ? List.copyOf(cells) : columns;
                Span span = page.source(row);
                if (span == null || cells.stream().allMatch(String::isBlank)) {
                    units.drop(span);
                    continue;
                }
                Form form = scope.form(Form.Block.ROW, how, columns, null);
                Unit.Kind kind = isHead ? Unit.Kind.LABEL : Unit.Kind.ROW;
                Draft unit = units.add(kind, span, String.join(" | ", cells), scope, form, head);
                head = isHead ? unit : head;
                how = Form.Joint.NEXT_LINE;
            }
        }
    }

    /** How many cells the widest row has, be they more than the head's. */
    private int width(TableBlock table) {
        int width = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                int cells = count(row);
                width = Math.max(width, cells);
                int more =
                        Separated.bars(page.text(), behind(row), Page.end(row)).size();
                width = Math.max(width, Math.min(COLUMNS, cells + more));
            }
        }
        return width;
    }

    private static int count(Node row) {
        int count = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            count++;
        }
        return count;
    }

    /** Where what the parser leaves out of a row begins. */
    private static int behind(Node row) {
        Node last = row.getLastChild();
        return last == null || last.getSourceSpans().isEmpty() ? Page.end(row) : Page.end(last);
    }

    private List<String> cells(Node row, int width) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell(cell));
        }
        List<String> more = Separated.bars(page.text(), behind(row), Page.end(row));
        int fitting = Math.min(more.size(), Math.max(0, width - cells.size()));
        cells.addAll(more.subList(0, fitting));
        if (fitting < more.size()) {
            String rest = String.join(" ", more.subList(fitting, more.size()));
            cells.set(width - 1, Words.oneLine(cells.get(width - 1) + " " + rest));
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    /** The parser misplaces what comes behind an escaped bar, so such a cell stays as it is. */
    private String cell(Node cell) {
        String written = page.text().substring(Page.start(cell), Page.end(cell));
        if (cell.getFirstChild() == null || written.contains("\\|")) {
            return Words.oneLine(written);
        }
        Inline inline = Inline.of(cell, page);
        return new Rendering(inline).of(0, inline.text.length());
    }
}
