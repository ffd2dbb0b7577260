package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a statement right before another, in the paragraph, list or table of that one as far as their forms agree. The
 * joint of its form is that between the two.
 */
final class Preceding {

    private final Manuscript manuscript;
    private final Form form;
    private final Mark before;
    private final Block outer;
    private final List<Container> opened;

    private Preceding(Manuscript manuscript, Form form, Mark before) {
        this.manuscript = manuscript;
        this.form = form;
        this.before = before;
        Surroundings around = Surroundings.of(form, before.first.block, manuscript.body);
        this.outer = around.outer();
        this.opened = around.opened();
    }

    static void add(Manuscript manuscript, String statementId, String text, Form form, Mark before) {
        Preceding preceding = new Preceding(manuscript, form, before);
        Block leaf = before.first.block;
        Block sibling = leaf.childOf(preceding.outer);
        if (sibling == leaf && preceding.joinsParagraph(leaf)) {
            preceding.addToLine(statementId, text);
        } else if (sibling != null && preceding.joinsTable(sibling)) {
            preceding.addToTable(sibling, statementId, text);
        } else if (sibling != null && preceding.isOnLinesOfItsOwn(sibling)) {
            preceding.addBlock(sibling, statementId, text);
        } else {
            Inserting.add(manuscript, statementId, text, form, before);
        }
        manuscript.markStale();
    }

    private boolean joinsParagraph(Block leaf) {
        return opened.isEmpty()
                && form.block() == Form.Block.TEXT
                && !form.joint().isApart()
                && leaf.kind == Block.Kind.PARAGRAPH;
    }

    private void addToLine(String statementId, String text) {
        Line line = before.first;
        int at = before.start > 0 && line.text.charAt(before.start - 1) == '\\' ? before.start - 1 : before.start;
        boolean beginsLine = line.text.substring(0, at).isBlank()
                || line.text.substring(0, at).equals(outer.prefix);
        if (form.joint() == Joint.NEXT_LINE && beginsLine && line.text.indexOf(outer.prefix) == 0) {
            Line added = new Line(outer.prefix, line.block);
            manuscript.marks.put(statementId, Writing.sentence(added, statementId, text, true));
            added.text.append(Glue.BREAK);
            manuscript.insert(line.previous, List.of(added));
            return;
        }
        int escape = Escaping.at(text, false);
        String written = escape < 0 ? text : text.substring(0, escape) + "\\" + text.substring(escape);
        line.replace(at, at, written + " ");
        int start = escape == 0 ? at + 1 : at;
        manuscript.marks.put(
                statementId, Mark.within(line, start, at + written.length(), statementId, escape > 0 ? text : null));
    }

    private boolean joinsTable(Block sibling) {
        return form.block() == Form.Block.ROW
                && opened.isEmpty()
                && sibling.kind == Block.Kind.TABLE
                && (form.columns().isEmpty() || form.columns().equals(sibling.columns));
    }

    /** The words of a head that stands there already are said by the statement from now on. */
    private void addToTable(Block table, String statementId, String text) {
        Line head = Manuscript.startOf(table, before.first);
        int start = head.text.indexOf(text);
        if (head.marks.isEmpty() && start >= 0 && Rows.cells(text).equals(table.columns)) {
            manuscript.marks.put(statementId, Mark.within(head, start, start + text.length(), statementId, null));
            return;
        }
        Line row = new Line(outer.prefix, table);
        manuscript.marks.put(statementId, Writing.row(row, statementId, text));
        manuscript.insert(before.first == head ? head.next : before.first.previous, List.of(row));
    }

    /** Whether lines can be put before it: not where the marker of what it stands in is on its first line. */
    private boolean isOnLinesOfItsOwn(Block sibling) {
        Line first = Manuscript.startOf(sibling, before.first);
        return first.text.indexOf(outer.prefix) == 0 && (first.previous == null || !beginsItem(first));
    }

    private boolean beginsItem(Line first) {
        return outer.kind != Block.Kind.BODY && Manuscript.startOf(outer, first) == first;
    }

    private void addBlock(Block sibling, String statementId, String text) {
        Block list = list(sibling);
        Block item = sibling.kind == Block.Kind.LIST ? before.first.block.childOf(sibling) : null;
        Line next = Manuscript.startOf(item != null ? item : sibling, before.first);
        Line last = next.previous;
        List<Line> lines = new ArrayList<>(new Writing(manuscript, outer, form)
                .lines(
                        opened,
                        list,
                        list == null && sibling.kind == Block.Kind.LIST ? sibling : null,
                        statementId,
                        text));
        if (list == null || form.joint().isApart()) {
            lines.add(new Line(outer.blank(), outer));
        }
        if (list == null && last != null && !last.isBlank() && last.block.isWithin(outer)) {
            lines.add(0, new Line(outer.blank(), outer));
        }
        manuscript.insert(last, lines);
    }

    /** The list that the statement becomes an item of, right before that of the other. */
    private @Nullable Block list(Block sibling) {
        Block item = before.first.block.childOf(sibling);
        if (opened.isEmpty() || sibling.kind != Block.Kind.LIST || item == null) {
            return null;
        }
        Container first = opened.get(0);
        Integer number = first.number();
        boolean takesPlace = form.joint() == Joint.NEXT_LINE && number != null && number == item.number;
        boolean isPrevious = number == null || !sibling.ordered || takesPlace || number == item.number - 1;
        return isPrevious && Lists.isOf(first, sibling) ? sibling : null;
    }
}
