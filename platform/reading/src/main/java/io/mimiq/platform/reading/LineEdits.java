package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes lines of a text otherwise, from the first to the last; what is not mentioned stays. */
final class LineEdits {
    private final Traced traced;
    private final List<Line> lines;
    private final Traced.Builder page;
    private int kept;

    LineEdits(Traced traced, List<Line> lines) {
        this.traced = traced;
        this.lines = lines;
        this.page = traced.edit();
    }

    /** Stands for this part of the text, which lies behind all that was written so far. */
    void replace(int from, int to, String words) {
        page.copy(kept, from).replace(from, to, words);
        kept = to;
    }

    /** Up to where the text is written. */
    int end() {
        return kept;
    }

    /** What a line begins with, up to here, becomes this. */
    void begin(Line line, int to, String mark) {
        replace(line.start(), to, mark);
    }

    /** A line becomes this. */
    void whole(Line line, String words) {
        replace(line.start(), line.end(), words);
    }

    /** What a pattern finds in a line becomes a link: its {@code words}, if it has some, to its {@code address}. */
    void links(int from, int to, Pattern pattern) {
        Matcher link = pattern.matcher(traced.text()).region(from, to);
        while (link.find()) {
            String address = link.group("address");
            if (link.start("words") < 0) {
                replace(link.start(), link.end(), "<" + address + ">");
            } else {
                replace(link.start(), link.start("words"), "[");
                replace(link.end("words"), link.end(), "](" + InlineMarks.address(address, null) + ")");
            }
        }
    }

    /**
     * Lines become a comment, if they can be one.
     *
     * @param mark how many characters of the first line say that it is one; others may begin with the same
     */
    void comment(int from, int to, int mark) {
        String text = traced.text();
        List<Line> commented =
                lines.subList(from, to).stream().filter(line -> !line.isBlank()).toList();
        boolean hasWords = commented.stream().anyMatch(line -> line.length() > mark);
        if (!hasWords || commented.stream().anyMatch(line -> line.words(text).contains("-->"))) {
            return;
        }
        Line last = commented.get(commented.size() - 1);
        String begin = "<!-- ";
        int first = commented.get(0).text();
        for (Line line : commented) {
            boolean isMarked = text.regionMatches(line.text(), text, first, mark);
            replace(line.start(), line.text() + (isMarked ? mark : 0), begin);
            begin = "";
        }
        replace(last.end(), last.end(), " -->");
    }

    /**
     * Fences lines, without the blanks that all of them have beyond a margin.
     *
     * @param opening what stands for the first part, which announces the code: the fence follows
     * @param last what the closing fence stands for, behind the lines
     */
    void code(int from, int to, int margin, String language, Span first, String opening, Span last) {
        String text = traced.text();
        String fence = Fences.around(text, lines.subList(from, to));
        int indent = Integer.MAX_VALUE;
        for (Line line : lines.subList(from, to)) {
            indent = line.isBlank() ? indent : Math.min(indent, line.text() - line.start());
        }
        replace(first.start(), first.end(), opening + fence + language);
        for (Line line : lines.subList(from, to)) {
            int blanks = Math.min(indent - margin, line.text() - line.start());
            if (blanks > 0) {
                replace(line.start(), line.start() + blanks, "");
            } else if (!line.isBlank() && indent < margin) {
                replace(line.start(), line.start(), " ".repeat(margin - indent));
            }
        }
        replace(last.start(), last.end(), (last.length() == 0 ? "\n" : "") + " ".repeat(margin) + fence);
    }

    Traced written() {
        return page.copy(kept, traced.length()).build();
    }
}
