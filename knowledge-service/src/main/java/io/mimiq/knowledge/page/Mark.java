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
    final @Nullable String text;

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

    Placement placement() {
        return new Placement(statementId, first.offset + start, last.offset + end, text);
    }
}
