package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
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
        int named = named(table);
        int width = width(table, named);
        List<String> columns = List.of();
        List<Form.Alignment> alignments = alignments(table);
        Draft head = null;
        Form.Joint how = joint;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            boolean isHead = part instanceof TableHead;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<String> cells = padded(cells(row, named), width);
                columns = isHead ? List.copyOf(cells) : columns;
                Span span = page.source(row);
                if (span == null || cells.stream().allMatch(String::isBlank)) {
                    units.drop(span);
                    continue;
                }
                Form form = scope.row(how, columns, alignments);
                Unit.Kind kind = isHead ? Unit.Kind.LABEL : Unit.Kind.ROW;
                Draft unit = units.add(kind, span, String.join(" | ", cells), scope, form, head);
                head = isHead ? unit : head;
                how = Form.Joint.NEXT_LINE;
            }
        }
    }

    private static List<Form.Alignment> alignments(TableBlock table) {
        List<Form.Alignment> alignments = new ArrayList<>();
        Node head = table.getFirstChild();
        Node row = head == null ? null : head.getFirstChild();
        for (Node cell = row == null ? null : row.getFirstChild(); cell != null; cell = cell.getNext()) {
            TableCell.Alignment alignment = ((TableCell) cell).getAlignment();
            alignments.add(alignment == null ? Form.Alignment.NONE : Form.Alignment.valueOf(alignment.name()));
        }
        return alignments;
    }

    /** How many columns the head has. */
    private static int named(TableBlock table) {
        Node head = table.getFirstChild();
        return head == null || head.getFirstChild() == null ? 0 : count(head.getFirstChild());
    }

    /** How many cells the widest row has, be they more than the head's. */
    private int width(TableBlock table, int named) {
        int width = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                width = Math.max(width, cells(row, named).size());
            }
        }
        return Math.max(named, Math.min(COLUMNS, width));
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

    private List<String> cells(Node row, int named) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell(cell));
        }
        cells.addAll(Separated.bars(page.text(), behind(row), Page.end(row)));
        return cells.size() > named ? withWholeCode(cells) : cells;
    }

    /** A bar within code parts cells too, but in a row with more of them than the head it was meant as a character. */
    private static List<String> withWholeCode(List<String> cells) {
        List<String> whole = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            int end = index;
            if (isCodeOpen(cells.get(index))) {
                do {
                    end++;
                } while (end < cells.size() && !isCodeOpen(cells.get(end)));
            }
            boolean isParted = end > index && end < cells.size();
            whole.add(isParted ? String.join("\\|", cells.subList(index, end + 1)) : cells.get(index));
            index = isParted ? end : index;
        }
        return whole;
    }

    private static boolean isCodeOpen(String cell) {
        return cell.chars().filter(character -> character == '`').count() % 2 == 1;
    }

    private static List<String> padded(List<String> cells, int width) {
        List<String> padded = new ArrayList<>(cells.subList(0, Math.min(cells.size(), width)));
        if (cells.size() > width) {
            String rest = String.join(" ", cells.subList(width, cells.size()));
            padded.set(width - 1, Words.oneLine(padded.get(width - 1) + " " + rest));
        }
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
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
