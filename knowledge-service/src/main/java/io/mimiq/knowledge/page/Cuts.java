package io.mimiq.knowledge.page;

import java.util.ArrayList;

/** Cuts words and lines out of a manuscript without leaving double spaces or empty lines. */
final class Cuts {

    private Cuts() {}

    /** Cuts the words of a statement, and returns the line they began on. */
    static Line words(Manuscript manuscript, Mark mark) {
        int end = Glue.after(mark.last.text, mark);
        Line line = mark.first;
        if (mark.first != mark.last) {
            join(manuscript, mark, end);
            end = mark.start;
        }
        int start = mark.start;
        boolean spaceBehind = end < line.text.length() && line.text.charAt(end) == ' ';
        boolean spaceBefore = start > Markers.length(line.text) && line.text.charAt(start - 1) == ' ';
        if (start > 0 && line.text.charAt(start - 1) == '\\' && isEscape(line, start)) {
            start--;
        }
        if (line.text.substring(end).isBlank()) {
            start = spaceBefore ? start - 1 : start;
        } else if (spaceBehind) {
            end++;
        }
        line.replace(start, end, "");
        return line;
    }

    /** Whether the backslash is there for the statement: it would be no words of the line by itself. */
    private static boolean isEscape(Line line, int start) {
        return start - 1 == Markers.length(line.text.substring(0, start - 1));
    }

    /** Makes the lines of a statement one without its words. */
    static void join(Manuscript manuscript, Mark mark, int end) {
        Line line = mark.first;
        Line last = mark.last;
        line.text.setLength(mark.start);
        line.text.append(last.text.substring(end));
        for (Mark other : new ArrayList<>(last.marks)) {
            move(other, last, line, mark.start - end);
        }
        manuscript.remove(line.next, last);
    }

    private static void move(Mark mark, Line from, Line to, int by) {
        mark.forget();
        if (mark.first == from) {
            mark.first = to;
            mark.start += by;
        }
        if (mark.last == from) {
            mark.last = to;
            mark.end += by;
        }
        mark.noted();
    }

    static boolean hasOnlyMarkers(Line line) {
        return line.text.substring(Markers.length(line.text)).isBlank();
    }

    /**
     * Puts the words of a later line behind the markers of this one, in place of what stands between them.
     *
     * @param markers how long they are
     * @param prefix what the later line begins with instead of them
     */
    static void pullUp(Manuscript manuscript, Line line, Line later, int markers, String prefix) {
        int from = later.text.indexOf(prefix) == 0 ? prefix.length() : Markers.lengthWithoutBox(later.text);
        line.text.setLength(markers);
        for (Mark mark : new ArrayList<>(later.marks)) {
            move(mark, later, line, markers - from);
        }
        line.text.append(later.text.substring(from));
        line.block = later.block;
        manuscript.remove(line.next, later);
    }

    /** Cuts whole lines, and one of the empty lines before and behind them. */
    static void lines(Manuscript manuscript, Line from, Line to) {
        Line before = from.previous;
        Line behind = to.next;
        manuscript.remove(from, to);
        if (behind == null) {
            manuscript.end();
        } else if (behind.isBlank() && (before == null || before.isBlank())) {
            manuscript.remove(behind);
        }
    }
}
