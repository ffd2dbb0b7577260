package io.mimiq.platform.reading;

import java.util.List;

/** Finds where the lines end that stand together. */
final class Blocks {
    private final String text;
    private final List<Line> lines;
    private final int[] levels;
    private final int[] listings;
    private final boolean isNote;
    private final int lastComment;

    /**
     * @param levels of headings, by line; 0 for other lines
     * @param listings as {@link Listings} tells them
     */
    Blocks(String text, List<Line> lines, int[] levels, int[] listings, boolean isNote) {
        this.text = text;
        this.lines = lines;
        this.levels = levels;
        this.listings = listings;
        this.isNote = isNote;
        this.lastComment = text.lastIndexOf("-->");
    }

    /** Where the lines end that stand together with this one. */
    int end(int index) {
        int end = index;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && levels[end] == 0
                && (listings[end] == 0 || end == index)) {
            String words = lines.get(end).words(text);
            if (LineKind.isFence(words) || LineKind.isHeading(words) && isNote || end > index && isTable(end, words)) {
                break;
            }
            end++;
        }
        return Math.max(end, index + 1);
    }

    /** Behind the blocks of code that follow one which ends there, with empty lines between them. */
    int codeEnd(int end) {
        int last = end;
        int next = nextFilled(end);
        while (next < lines.size() && levels[next] == 0 && next > last) {
            int limit = end(next);
            if (Shape.of(text, lines.subList(next, limit)) != Shape.CODE) {
                break;
            }
            last = limit;
            next = nextFilled(limit);
        }
        return last;
    }

    /** Whether it is the head of a Markdown table. */
    boolean isTable(int index, String words) {
        return words.indexOf('|') >= 0
                && index + 1 < lines.size()
                && LineKind.isDelimiterRow(lines.get(index + 1).words(text));
    }

    /** Behind the comment of HTML that begins on this line, empty lines in it or not; the line itself if none does. */
    int commentEnd(int index) {
        int start = lines.get(index).text();
        int end = start < lastComment ? Comments.end(text, start) : -1;
        int next = index;
        while (next < lines.size() && lines.get(next).start() < end) {
            next++;
        }
        return next;
    }

    private int nextFilled(int index) {
        int next = index;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
