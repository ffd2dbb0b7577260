package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The words of a paragraph, heading or cell: its lines as the source writes them, without the marks of what it stands in.
 * Knows where it must not be parted and what is written otherwise on a page. Places are those in {@link #text}.
 */
final class Inline {
    /** A piece that is written otherwise. */
    record Edit(int start, int end, String text) {}

    /** Emphasis, which each part of a parted text opens and closes for itself. */
    record Emphasis(int start, int end, String mark) {}

    final String text;
    final List<Span> whole = new ArrayList<>();
    final List<Edit> edits = new ArrayList<>();
    /** Where comments end, by where they begin. */
    final NavigableMap<Integer, Integer> comments = new TreeMap<>();

    final List<Emphasis> emphases = new ArrayList<>();
    /** Line ends that the source demands. */
    final BitSet hard = new BitSet();

    private final int[] starts;
    private final int[] places;

    private Inline(String text, int[] starts, int[] places) {
        this.text = text;
        this.starts = starts;
        this.places = places;
    }

    /** The text of a block, whose children say which parts of the lines are its own. */
    static Inline of(Node block, Page page) {
        List<int[]> lines = new ArrayList<>();
        int index = -1;
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            for (SourceSpan span : child.getSourceSpans()) {
                int end = span.getInputIndex() + span.getLength();
                if (span.getLineIndex() != index) {
                    index = span.getLineIndex();
                    lines.add(new int[] {span.getInputIndex(), end});
                } else {
                    int[] line = lines.get(lines.size() - 1);
                    line[1] = Math.max(line[1], end);
                }
            }
        }
        Inline inline = of(lines, page.text());
        new InlineMarks(inline, page).read(block);
        inline.edits.sort(Comparator.comparingInt(Edit::start));
        inline.emphases.sort(Comparator.comparingInt(Emphasis::start));
        inline.whole.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end));
        return inline;
    }

    private static Inline of(List<int[]> lines, String page) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[lines.size()];
        int[] places = new int[lines.size()];
        for (int index = 0; index < lines.size(); index++) {
            int from = lines.get(index)[0];
            int to = lines.get(index)[1];
            while (from < to && Words.isBlank(page.charAt(from))) {
                from++;
            }
            while (to > from && Words.isBlank(page.charAt(to - 1))) {
                to--;
            }
            if (index > 0) {
                text.append('\n');
            }
            starts[index] = text.length();
            places[index] = from;
            text.append(page, from, to);
        }
        return new Inline(text.toString(), starts, places);
    }

    /** Where in the page a character of {@link #text} stands. */
    int place(int index) {
        int line = line(starts, index);
        return places[line] + index - starts[line];
    }

    /** Where in {@link #text} a character of the page stands. */
    int index(int place) {
        int line = line(places, place);
        int limit = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        return Math.max(starts[line], Math.min(limit, starts[line] + place - places[line]));
    }

    /** The number of the last line that begins here or before. */
    private static int line(int[] begins, int at) {
        int low = 0;
        int high = begins.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (begins[middle] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** A stretch without the blanks and comments that it begins and ends with. */
    Span bare(int from, int to) {
        int start = from;
        while (start < to && (Words.isBlank(text.charAt(start)) || comments.containsKey(start))) {
            start = comments.getOrDefault(start, start + 1);
        }
        int end = to;
        while (end > start && (Words.isBlank(text.charAt(end - 1)) || isCommentEnd(end))) {
            end = isCommentEnd(end) ? comments.lowerKey(end) : end - 1;
        }
        return new Span(Math.min(start, to), end);
    }

    private boolean isCommentEnd(int end) {
        Map.Entry<Integer, Integer> comment = comments.lowerEntry(end);
        return comment != null && comment.getValue() == end;
    }

    /** What stays whole and stands in nothing else that does, if nothing stands between it; otherwise nothing. */
    List<Span> only() {
        List<Span> only = new ArrayList<>();
        int end = 0;
        for (Span span : whole) {
            if (span.start() >= end) {
                if (!isUnread(end, span.start())) {
                    return List.of();
                }
                only.add(span);
                end = span.end();
            }
        }
        return isUnread(end, text.length()) ? only : List.of();
    }

    /** Blank, or tags that are dropped. */
    private boolean isUnread(int from, int to) {
        int at = from;
        for (Edit edit : edits) {
            if (edit.start() >= at
                    && edit.end() <= to
                    && edit.text().isBlank()
                    && Words.isBlank(text, at, edit.start())) {
                at = edit.end();
            }
        }
        return Words.isBlank(text, at, to);
    }
}
