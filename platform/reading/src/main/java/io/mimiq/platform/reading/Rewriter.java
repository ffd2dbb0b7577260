package io.mimiq.platform.reading;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes lines of notes and plain text as Markdown that means what they show. */
final class Rewriter {
    /**
     * An item that lines may belong to.
     *
     * @param mark the column of its mark in the source
     * @param text the column of its text in the source
     * @param offset the column of its text in the Markdown
     */
    private record Item(int mark, int text, int offset, boolean isOrdered) {}

    private final Traced traced;
    private final String text;
    private final boolean isLiteral;
    private final Deque<Item> items = new ArrayDeque<>();
    private Traced.Builder page;
    private boolean isParagraph;
    private boolean isBlank = true;

    Rewriter(Traced traced, boolean isLiteral) {
        this.traced = traced;
        this.text = traced.text();
        this.isLiteral = isLiteral;
        this.page = traced.edit();
    }

    boolean isInList() {
        return !items.isEmpty();
    }

    boolean isBlank() {
        return isBlank;
    }

    /** Whether a line that is indented so belongs to the last item. */
    boolean isInItem(int indent) {
        return !items.isEmpty() && indent > items.peek().mark();
    }

    /** Whether a block that is indented so belongs to the last item. */
    boolean isBlockInItem(int indent) {
        return !items.isEmpty() && indent > items.peek().mark() + 1;
    }

    /** Whether a line stands so far in from the text of the last item that it is code. */
    boolean isCodeInItem(int indent) {
        return !items.isEmpty() && indent >= items.peek().text() + 4;
    }

    /** Whether a line is indented as far as the text of the last item. */
    boolean isAligned(int indent) {
        return !items.isEmpty() && indent >= items.peek().text() - 1;
    }

    /** What was written so far; the next text starts anew. */
    Traced take() {
        Traced written = page.build();
        page = traced.edit();
        items.clear();
        isParagraph = false;
        isBlank = true;
        return written;
    }

    void blank(Line line) {
        page.insert("\n", line.start());
        isParagraph = false;
        isBlank = true;
    }

    void heading(Line line, int level, int textStart, int textEnd) {
        leave(-1);
        apart(line);
        page.insert("#".repeat(level) + " ", line.text());
        if (textStart > line.text()) {
            page.replace(line.text(), textStart, "");
        }
        copy(textStart, textEnd);
        page.insert("\n\n", textEnd);
        isBlank = true;
    }

    void item(Line line, Marker marker) {
        Integer number = marker.number();
        boolean isOrdered = number != null;
        boolean beginsList = items.isEmpty() || items.peek().mark() <= line.indent() - 2;
        leave(line.indent() - 2);
        if (isParagraph && beginsList && (items.isEmpty() || number != null && number != 1)) {
            apart(line);
        }
        int outer = indent();
        String mark = isOrdered ? number + ". " : "- ";
        page.insert(" ".repeat(outer), line.start());
        if (marker.kept()) {
            page.insert(mark, line.text());
        } else {
            page.replace(line.text(), line.text() + marker.length(), mark);
        }
        Boolean done = marker.done();
        if (done != null) {
            page.insert(done ? "[x] " : "[ ] ", line.text() + marker.length());
        }
        if (items.size() < Scope.DEPTH) {
            items.push(new Item(line.indent(), line.indent() + marker.length(), outer + mark.length(), isOrdered));
        }
        paragraph(line, line.text() + marker.unread(), "\n");
    }

    /**
     * A line of text. It belongs to an item if it is indented or the item's line was too long for it.
     *
     * @param goesOn whether it is the continuation of the line above
     */
    void line(Line line, boolean goesOn) {
        text(line, goesOn, "\n");
    }

    /** A line that is one, however long the next one is. */
    void field(Line line) {
        text(line, false, "  \n");
    }

    private void text(Line line, boolean goesOn, String lineEnd) {
        boolean wasInList = isInList();
        if (isBlank && !isAligned(line.indent()) && line.indent() < 2) {
            leave(-1);
        } else if (isBlank || !goesOn) {
            leave(line.indent() - 1);
        }
        if (isParagraph && wasInList && !goesOn && !isInItem(line.indent())) {
            apart(line);
        }
        page.insert(" ".repeat(indent()), line.start());
        paragraph(line, line.text(), lineEnd);
    }

    private void paragraph(Line line, int from, String lineEnd) {
        int escape = Escapes.blockMark(text, from, line.end());
        if (escape >= 0) {
            copy(from, escape);
            page.insert("\\", escape);
            page.copy(escape, escape + 1);
            words(escape + 1, line.end());
        } else {
            words(from, line.end());
        }
        page.insert(lineEnd, line.end());
        isParagraph = true;
        isBlank = false;
    }

    /** A line that is Markdown already, where it stands. */
    void markdown(Line line) {
        page.insert(" ".repeat(indent()), line.start());
        page.copy(isInList() ? line.text() : line.start(), line.stop());
        page.insert("\n", line.stop());
        isParagraph = true;
        isBlank = false;
    }

    void fence(int place, String fence) {
        page.insert(" ".repeat(indent()) + fence + "\n", place);
        isParagraph = false;
        isBlank = false;
    }

    /** A line of code without the first columns. */
    void code(Line line, int columns) {
        int from = line.start();
        int column = 0;
        while (from < line.text() && column < columns) {
            column += text.charAt(from) == '\t' ? 4 : 1;
            from++;
        }
        page.insert(" ".repeat(indent()), line.start());
        page.copy(from, Math.max(from, line.stop()));
        page.insert("\n", line.stop());
    }

    /** Ends the paragraph before this line. */
    void apart(Line line) {
        if (!isBlank) {
            page.insert("\n", line.start());
            isParagraph = false;
            isBlank = true;
        }
    }

    /** Leaves the items that do not begin left of this column. */
    void leave(int column) {
        while (!items.isEmpty() && items.peek().mark() > column) {
            items.pop();
        }
    }

    private int indent() {
        return items.isEmpty() ? 0 : items.peek().offset();
    }

    /** Words up to the end of a line; a backslash there is one of them, unless it is the mark of a break. */
    private void words(int from, int end) {
        int backslashes = 0;
        while (end - backslashes > from && text.charAt(end - backslashes - 1) == '\\') {
            backslashes++;
        }
        if (isLiteral || backslashes % 2 == 0) {
            copy(from, end);
            return;
        }
        copy(from, end - 1);
        if (isBreak(from, end - 1)) {
            page.replace(end - 1, end, "");
        } else {
            page.insert("\\", end - 1).copy(end - 1, end);
        }
    }

    /** Whether a backslash stands right behind a word as Markdown's break does; not in a path or a command. */
    private boolean isBreak(int from, int backslash) {
        int next = text.indexOf('\n', backslash) + 1;
        return backslash > from
                && Character.isLetter(text.charAt(backslash - 1))
                && text.lastIndexOf('\\', backslash - 1) < from
                && next > 0
                && next < text.length()
                && !Words.isBlank(text.charAt(next));
    }

    private void copy(int from, int to) {
        if (!isLiteral) {
            page.copy(from, to);
            return;
        }
        int kept = from;
        for (int index = from; index < to; index++) {
            if (Escapes.needsEscape(text, from, index, to)) {
                page.copy(kept, index).insert("\\", index);
                kept = index;
            }
        }
        page.copy(kept, to);
    }
}
