package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a statement as lines of its own, with the lists and quotes that begin with it. */
final class Writing {

    private final Manuscript manuscript;
    private final Form form;
    private final List<Line> lines = new ArrayList<>();
    private Block at;
    /** What the next line begins with. */
    private String start;

    Writing(Manuscript manuscript, Block outer, Form form) {
        this.manuscript = manuscript;
        this.form = form;
        this.at = outer;
        this.start = outer.prefix;
    }

    /**
     * @param list that the first container opened is an item of; null if it begins a list of its own
     * @param before the item or list right before the first container; null if there is none
     */
    List<Line> lines(
            List<Container> opened, @Nullable Block list, @Nullable Block before, String statementId, String text) {
        for (int i = 0; i < opened.size(); i++) {
            if (opened.get(i).kind() == Container.Kind.QUOTE) {
                quote(opened.get(i));
            } else {
                item(opened.get(i), i == 0 ? list : null, i == 0 ? before : null);
            }
        }
        switch (form.block()) {
            case TEXT -> text(opened, statementId, text);
            case ROW -> table(statementId, text);
            case CODE -> code(statementId, text);
        }
        return lines;
    }

    private void quote(Container container) {
        at = Block.quote(at);
        start += "> ";
        if (container.alert() != null) {
            lines.add(new Line(start + "[!" + container.alert().toUpperCase(Locale.ROOT) + "]", Block.alert(at)));
            start = at.prefix;
        }
    }

    private void item(Container container, @Nullable Block list, @Nullable Block before) {
        boolean ordered = container.kind() == Container.Kind.ORDERED;
        Block in = list != null ? list : Block.list(at, "", ordered, Lists.marker(ordered, before));
        int next = before != null && before.kind == Block.Kind.ITEM ? before.number + 1 : in.number;
        int number = container.number() == null ? next : container.number();
        String mark = in.indent + (ordered ? Integer.toString(number) : "") + in.marker + " ";
        at = Block.item(in, mark.length(), number);
        start += mark;
    }

    private void text(List<Container> opened, String statementId, String text) {
        Container innermost = opened.isEmpty() ? Container.BULLET : opened.get(opened.size() - 1);
        Boolean done = innermost.done();
        Line line =
                new Line(start + (done == null ? "" : done ? "[x] " : "[ ] "), Block.leaf(Block.Kind.PARAGRAPH, at));
        lines.add(line);
        manuscript.marks.put(statementId, sentence(line, statementId, text, false));
    }

    /** Adds words to a line that begins with them. */
    static Mark sentence(Line line, String statementId, String text, boolean inParagraph) {
        int escape = Escaping.at(text, inParagraph);
        int begin = line.text.length();
        String written = escape < 0 ? text : text.substring(0, escape) + "\\" + text.substring(escape);
        line.text.append(written);
        return escape == 0
                ? Mark.within(line, begin + 1, line.text.length(), statementId, null)
                : Mark.within(line, begin, line.text.length(), statementId, escape < 0 ? null : text);
    }

    private void table(String statementId, String text) {
        Block table = Block.leaf(Block.Kind.TABLE, at);
        boolean isHead = form.names(text);
        table.columns =
                form.columns().isEmpty() ? Collections.nCopies(Rows.cells(text).size(), "") : form.columns();
        Line head = new Line(start, table);
        if (isHead) {
            manuscript.marks.put(statementId, row(head, statementId, text));
        } else {
            head.text.append(Rows.line(table.columns));
        }
        lines.add(head);
        lines.add(new Line(at.prefix + Rows.rule(table.columns.size(), form), table));
        if (!isHead) {
            Line row = new Line(at.prefix, table);
            manuscript.marks.put(statementId, row(row, statementId, text));
            lines.add(row);
        }
    }

    static Mark row(Line line, String statementId, String text) {
        int begin = line.text.length() + 2;
        line.text.append("| ").append(text).append(" |");
        return Mark.within(line, begin, begin + text.length(), statementId, null);
    }

    private void code(String statementId, String text) {
        Block code = Block.leaf(Block.Kind.CODE, at);
        String language = form.language() == null ? "" : form.language();
        String fence = Fences.around(text, language);
        lines.add(new Line(start + fence + language, code));
        List<Line> written = Fences.lines(text, code);
        lines.addAll(written);
        manuscript.marks.put(statementId, Fences.mark(written, code, statementId, text));
        lines.add(new Line(code.prefix + fence, code));
    }
}
