package io.mimiq.platform.reading;

import java.util.List;

/** Finds code that no fence marks: what stands between brackets on lines of their own, statements in SQL, changes of files, stack traces. */
final class Listings {
    private static final int LONGEST = 300;
    private static final String OPEN = "({[";
    private static final String CLOSE = ")}]";

    private final String text;
    private final List<Line> lines;
    private final int[] ends;
    private final SqlLines sql;
    private final DiffLines diff;
    private final TraceLines trace;

    private Listings(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.ends = new int[lines.size()];
        this.sql = new SqlLines(text, lines);
        this.diff = new DiffLines(text, lines);
        this.trace = new TraceLines(text, lines);
    }

    /** Per line that a listing begins with, the line behind its last; otherwise 0. */
    static int[] of(String text, List<Line> lines) {
        Listings listings = new Listings(text, lines);
        listings.read();
        return listings.ends;
    }

    private void read() {
        int free = 0;
        int index = 0;
        while (index < lines.size()) {
            if (lines.get(index).isBlank()) {
                index++;
                continue;
            }
            if (LineKind.isFence(lines.get(index).words(text))) {
                index = Fences.end(text, lines, index);
                free = index;
                continue;
            }
            int end = end(index);
            if (end > index) {
                int begin = begin(free, index);
                for (int next = next(end); next > end; next = next(end)) {
                    end = next;
                }
                ends[begin] = end;
                free = end;
                index = end;
            } else {
                index++;
            }
        }
    }

    private int end(int index) {
        int end = bracketed(index);
        end = end > index ? end : diff.end(index);
        end = end > index ? end : sql.end(index);
        return end > index ? end : trace.end(index);
    }

    /** Behind the listing or statement that begins with this line; the line itself if none does. */
    private int next(int index) {
        if (index == lines.size() || lines.get(index).isBlank()) {
            return index;
        }
        int end = end(index);
        return end == index && goesOn(index) ? index + 1 : end;
    }

    /** Statements right above belong to it. */
    private int begin(int free, int index) {
        int begin = index;
        while (begin > free && goesOn(begin - 1)) {
            begin--;
        }
        return begin;
    }

    private boolean goesOn(int index) {
        Line line = lines.get(index);
        return !line.isBlank()
                && line.length() <= LONGEST
                && Marker.of(text, line) == null
                && Shape.isCode(line.words(text));
    }

    /** A line that opens a bracket, lines that are set in, and one that closes it and may open another. */
    private int bracketed(int index) {
        if (Marker.of(text, lines.get(index)) != null) {
            return index;
        }
        int end = index;
        int closing = closing(index);
        while (closing > 0) {
            end = closing + 1;
            closing = closing(closing);
        }
        return end;
    }

    /** The line that closes the bracket that ends this one, or 0. */
    private int closing(int index) {
        Line line = lines.get(index);
        int kind = OPEN.indexOf(text.charAt(line.end() - 1));
        if (kind < 0 || line.length() > LONGEST) {
            return 0;
        }
        int end = index + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || lines.get(end).indent() > line.indent())) {
            end++;
        }
        boolean isClosed = end > index + 1
                && end < lines.size()
                && lines.get(end).indent() == line.indent()
                && text.charAt(lines.get(end).text()) == CLOSE.charAt(kind);
        return isClosed ? end : 0;
    }
}
