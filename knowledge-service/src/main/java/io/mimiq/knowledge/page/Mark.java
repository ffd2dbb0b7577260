package io.mimiq.knowledge.page;

import org.jspecify.annotations.Nullable;

/** Where a statement stands in a body that is being written. */
final class Mark {

    final String statementId;
    Line first;
    int start;
    Line last;
    int end;
    /** See {@link Placement#text}. */
    @Nullable String text;

    Mark(String statementId, Line first, int start, Line last, int end, @Nullable String text) {
        this.statementId = statementId;
        this.first = first;
        this.start = start;
        this.last = last;
        this.end = end;
        this.text = text;
    }

    /** Within one line. */
    static Mark within(Line line, int start, int end, String statementId, @Nullable String text) {
        return new Mark(statementId, line, start, line, end, text).noted();
    }

    Mark noted() {
        first.marks.add(this);
        if (last != first) {
            last.marks.add(this);
        }
        return this;
    }

    void forget() {
        first.marks.remove(this);
        last.marks.remove(this);
    }

    /** To another line, so many characters nearer to its beginning. */
    void moveTo(Line line, int by) {
        forget();
        if (last == first) {
            last = line;
            end -= by;
        }
        first = line;
        start -= by;
        noted();
    }

    /** Keeps saying what it says when the space in front of its further lines changes. */
    void keepText() {
        if (text == null && first != last) {
            StringBuilder said = new StringBuilder(first.text.substring(start));
            for (Line line = first.next; line != null && line != last; line = line.next) {
                said.append('\n').append(line.text);
            }
            text = said.append('\n').append(last.text, 0, end).toString();
        }
    }

    Placement placement() {
        return new Placement(statementId, first.offset + start, last.offset + end, text);
    }
}
