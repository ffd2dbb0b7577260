package io.mimiq.platform.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes outlines whose headings begin with stars, as Emacs has them, as Markdown. */
final class OrgMode {
    private static final int DEEPEST = 6;
    private static final String TITLE = "#+title:";
    private static final String BEGIN = "#+begin_";
    private static final String END = "#+end_";
    private static final String COMMENT = "# ";
    private static final Pattern LINK = Pattern.compile(
            "\\[\\[(?<address>(?:https?:|mailto:)[^\\]\\[\\s]{1,1000}+)\\](?:\\[(?<words>[^\\]\\[]{1,300}+)\\])?\\]");

    private final String text;
    private final List<Line> lines;
    private final LineEdits edits;
    private boolean isInList;
    private boolean isUnclosed;
    private int shift;

    private OrgMode(Traced traced, List<Line> lines) {
        this.text = traced.text();
        this.lines = lines;
        this.edits = new LineEdits(traced, lines);
    }

    /** Whether keywords say so, or lines with more and with fewer stars have text below them. */
    static boolean is(String text, List<Line> lines) {
        boolean hasFirst = false;
        boolean hasDeep = false;
        boolean hasText = false;
        boolean wasStar = false;
        for (Line line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String head = head(text, line);
            if (head.startsWith(BEGIN)
                    || head.startsWith(TITLE)
                    || head.startsWith("* todo ")
                    || head.startsWith("* done ")) {
                return true;
            }
            int stars = line.indent() > 0 ? 0 : stars(text, line);
            hasFirst |= stars == 1;
            hasDeep |= stars > 1;
            hasText |= wasStar && stars == 0;
            wasStar = stars > 0;
        }
        return hasFirst && hasDeep && hasText;
    }

    static Traced markdown(Traced traced, List<Line> lines) {
        OrgMode document = new OrgMode(traced, lines);
        int index = 0;
        while (index < lines.size()) {
            index = lines.get(index).isBlank() ? index + 1 : document.line(index);
        }
        return document.edits.written();
    }

    private int line(int index) {
        Line line = lines.get(index);
        String head = head(text, line);
        int stars = line.indent() > 0 ? 0 : stars(text, line);
        if (stars > 0) {
            isInList = false;
            edits.begin(line, line.text() + stars, "#".repeat(Math.min(DEEPEST, stars + shift)));
        } else if (head.startsWith(TITLE)) {
            shift = 1;
            edits.begin(line, line.text() + TITLE.length(), "# ");
        } else if (head.startsWith(COMMENT)) {
            return comment(index);
        } else if (head.startsWith(BEGIN + "src")
                || head.startsWith(BEGIN + "example")
                || head.startsWith(BEGIN + "export")) {
            return code(index);
        } else if (head.startsWith(BEGIN + "quote")) {
            return quote(index);
        } else if (text.charAt(line.text()) == '|' && text.startsWith("|-", line.text())) {
            edits.replace(line.text(), line.end(), line.words(text).replace('+', '|'));
        } else if (Marker.of(text, line) != null) {
            isInList = true;
        } else {
            isInList &= line.indent() > 0;
            if (!isInList) {
                edits.begin(line, line.text(), "");
            }
        }
        edits.links(Math.max(line.text(), edits.end()), line.end(), LINK);
        return index + 1;
    }

    /** Lines that say something to whoever edits the file. */
    private int comment(int index) {
        int end = index + 1;
        while (end < lines.size() && head(text, lines.get(end)).startsWith(COMMENT)) {
            end++;
        }
        edits.comment(index, end, COMMENT.length());
        return end;
    }

    /** The line that ends the block which begins here, or -1. */
    private int closing(int index) {
        int end = index + 1;
        while (end < lines.size() && !isUnclosed && !head(text, lines.get(end)).startsWith(END)) {
            end++;
        }
        isUnclosed |= end == lines.size();
        return isUnclosed ? -1 : end;
    }

    private int quote(int index) {
        int end = closing(index);
        int first = index + 1;
        while (first < end && lines.get(first).isBlank()) {
            first++;
        }
        int last = end - 1;
        while (last > first && lines.get(last).isBlank()) {
            last--;
        }
        if (end < 0 || first == end) {
            return index + 1;
        }
        int begin = lines.get(index).start();
        edits.replace(begin, begin, "\n");
        edits.replace(begin, lines.get(first).text(), "> ");
        for (Line line : lines.subList(first + 1, last + 1)) {
            edits.begin(line, line.text(), line.isBlank() ? ">" : "> ");
        }
        int tail = Math.max(lines.get(last).text(), lines.get(last).end() - 2);
        edits.replace(
                tail, lines.get(end).end(), text.substring(tail, lines.get(last).end()));
        edits.replace(lines.get(end).end(), lines.get(end).end(), "\n");
        return end + 1;
    }

    private int code(int index) {
        int end = closing(index);
        if (end < 0) {
            return index + 1;
        }
        Line first = lines.get(index);
        Line last = lines.get(end);
        String[] words = first.words(text).split("\\s+", 3);
        edits.code(
                index + 1,
                end,
                0,
                words.length > 1 ? words[1] : "",
                new Span(first.start(), first.end()),
                "",
                new Span(last.start(), last.end()));
        return end + 1;
    }

    private static String head(String text, Line line) {
        return text.substring(line.text(), Math.min(line.end(), line.text() + 20))
                .toLowerCase(Locale.ROOT);
    }

    /** How many stars mark this line as a heading. */
    private static int stars(String text, Line line) {
        int at = line.text();
        while (at < line.end() && text.charAt(at) == '*') {
            at++;
        }
        return at < line.end() && text.charAt(at) == ' ' ? at - line.text() : 0;
    }
}
