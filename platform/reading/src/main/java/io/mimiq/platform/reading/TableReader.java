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
    private final Page page;
    private final Units units;

    TableReader(Page page, Units units) {
        this.page = page;
        this.units = units;
    }

    void read(TableBlock table, Scope scope, Form.Joint joint) {
        List<String> columns = List.of();
        Draft head = null;
        Form.Joint how = joint;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            boolean isHead = part instanceof TableHead;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<String> cells = cells(row);
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

    private List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell(cell));
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
