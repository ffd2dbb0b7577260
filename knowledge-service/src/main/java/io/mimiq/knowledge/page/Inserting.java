package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a statement into a manuscript. It goes on with the lists and quotes of its form that the words before it stand
 * in, and opens the others; those it would go on with that are not there are left out, as far as they are lists.
 */
final class Inserting {

    private final Manuscript manuscript;
    private final Form form;
    private final @Nullable Mark after;
    /** The container that is gone on with. */
    private final Block outer;

    private final List<Container> opened;

    private Inserting(Manuscript manuscript, Form form, @Nullable Mark after, Block leaf) {
        this.manuscript = manuscript;
        this.form = form;
        this.after = after;
        Surroundings around = Surroundings.of(form, leaf, manuscript.body);
        this.outer = around.outer();
        this.opened = around.opened();
    }

    /**
     * @param form how it stands; like what it comes behind when null
     * @param after the statement it comes behind; at the end when null
     */
    static void add(Manuscript manuscript, String statementId, String text, @Nullable Form form, @Nullable Mark after) {
        Line before = after == null ? manuscript.end() : after.last;
        Form shape = form != null ? form : before == null ? Form.PARAGRAPH : Likeness.of(before, after, text);
        Block leaf = before == null ? manuscript.body : before.block;
        Inserting inserting = new Inserting(manuscript, shape, after, leaf);
        Block sibling = leaf.childOf(inserting.outer);
        if (before == null || sibling == null) {
            inserting.addFirst(statementId, text);
        } else if (sibling == leaf && inserting.continuesParagraph(leaf)) {
            inserting.addToParagraph(before, statementId, text, form == null);
        } else if (inserting.continuesTable(sibling)) {
            inserting.addToTable(before, sibling, statementId, text);
        } else {
            inserting.addBlock(before, sibling, statementId, text);
        }
    }

    private void addFirst(String statementId, String text) {
        Writing writing = new Writing(manuscript, outer, form);
        manuscript.insert(manuscript.end(), writing.lines(opened, null, null, statementId, text));
    }

    private boolean continuesParagraph(Block leaf) {
        return opened.isEmpty()
                && form.block() == Form.Block.TEXT
                && !form.joint().isApart()
                && leaf.kind == Block.Kind.PARAGRAPH;
    }

    private void addToParagraph(Line line, String statementId, String text, boolean endsSentence) {
        if (form.joint() == Joint.NEXT_LINE) {
            addLine(line, statementId, text);
            return;
        }
        int at = after == null ? line.text.length() : Glue.after(line.text, after);
        String glue = endsSentence && !Glue.endsSentence(line.text.subSequence(0, at)) ? ". " : " ";
        line.replace(at, at, glue + text);
        int start = at + glue.length();
        manuscript.marks.put(statementId, Mark.within(line, start, start + text.length(), statementId, null));
    }

    /** Each line but the last ends in a hard break. */
    private void addLine(Line line, String statementId, String text) {
        Line added = new Line(outer.prefix, line.block);
        manuscript.marks.put(statementId, Writing.sentence(added, statementId, text, true));
        line.stripTrailing();
        line.text.append(Glue.BREAK);
        if (line.next != null && line.next.block == line.block) {
            added.text.append(Glue.BREAK);
        }
        manuscript.insert(line, List.of(added));
    }

    private boolean continuesTable(Block sibling) {
        return form.block() == Form.Block.ROW
                && opened.isEmpty()
                && sibling.kind == Block.Kind.TABLE
                && (form.columns().isEmpty()
                        || form.columns().equals(sibling.columns)
                                && !form.joint().isApart());
    }

    private void addToTable(Line line, Block table, String statementId, String text) {
        Line rule = line.next;
        boolean isHead = rule != null && rule.block == table && Manuscript.startOf(table, line) == line;
        Line added = new Line(outer.prefix, table);
        manuscript.marks.put(statementId, Writing.row(added, statementId, text));
        manuscript.insert(isHead ? rule : line, List.of(added));
    }

    private void addBlock(Line before, Block sibling, String statementId, String text) {
        Block list = Lists.continued(opened, before, sibling);
        Block item = list == null ? null : before.block.childOf(list);
        boolean splits = list == null && divides(sibling);
        Line last = splits ? split(before, sibling) : closed(Manuscript.endOf(item != null ? item : sibling, before));
        if (list == null) {
            list = Lists.below(opened, last, outer);
        }
        Block beside = sibling.kind == Block.Kind.LIST ? sibling : null;
        List<Line> lines = new Writing(manuscript, outer, form)
                .lines(opened, list, item != null ? item : beside, statementId, text);
        if (form.joint().isApart() || list == null && needsGap(last, sibling)) {
            lines.add(0, new Line(outer.blank(), outer));
        }
        boolean isInside = splits && last.next != null && last.next.block.isWithin(sibling);
        if (isInside || last.next != null && runsInto(lines.get(lines.size() - 1).block, last.next)) {
            lines.add(new Line(outer.blank(), outer));
        }
        manuscript.insert(last, lines);
        if (isInside) {
            manuscript.markStale();
        }
    }

    private boolean divides(Block sibling) {
        boolean isOther = opened.isEmpty() || sibling.kind == Block.Kind.PARAGRAPH;
        return isOther && form.joint() == Joint.DIVIDING && after != null;
    }

    /** The line behind which a list or paragraph can be divided in two. */
    private Line split(Line before, Block sibling) {
        if (sibling.kind == Block.Kind.PARAGRAPH) {
            int at = Glue.after(before.text, Objects.requireNonNull(after));
            manuscript.divide(before, at, outer.prefix);
            return before;
        }
        Block item = sibling.kind == Block.Kind.LIST ? before.block.childOf(sibling) : null;
        return closed(Manuscript.endOf(item != null ? item : sibling, before));
    }

    private Line closed(Line last) {
        Line fence = last.block.kind == Block.Kind.CODE ? Fences.missing(last) : null;
        if (fence == null) {
            return last;
        }
        manuscript.insert(last, List.of(fence));
        return fence;
    }

    /** Whether what stands there would swallow the new words on the next line. */
    private boolean needsGap(Line last, Block sibling) {
        Block.Kind kind = last.block.kind;
        boolean opens = opened.isEmpty()
                ? form.block() == Form.Block.CODE
                : Lists.canInterrupt(opened.get(0)) || last.block.parent != outer;
        boolean joinsQuote =
                !opened.isEmpty() && opened.get(0).kind() == Container.Kind.QUOTE && sibling.kind == Block.Kind.QUOTE;
        return !opens || joinsQuote || kind == Block.Kind.TABLE || kind == Block.Kind.OTHER;
    }

    /** Only the next item of a list begins safely on the line below. */
    private static boolean runsInto(Block written, Line next) {
        Block block = next.block;
        while (block.parent != null && !written.isWithin(block.parent)) {
            block = block.parent;
        }
        return !next.isBlank() && block.kind != Block.Kind.ITEM;
    }
}
