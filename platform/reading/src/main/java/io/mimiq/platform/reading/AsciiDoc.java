package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes AsciiDoc, and headings and lists of wikis, as Markdown. */
final class AsciiDoc {
    private static final int DEEPEST = 6;
    /** A line that has the next block belong to the item above. */
    private static final String ATTACH = "+";

    private static final String BAR = "|===";
    private static final String COMMENT = "//";
    private static final String COMMENTS = "////";
    /** A line of its own, whatever comes next. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile(":!?\\w[\\w-]{0,60}!?:(?:\\s|$)|(?:ifdef|ifndef|ifeval|endif|include)::");

    private static final Pattern LINK = Pattern.compile(
            "(?<![:\\w/])(?:link:)?(?<address>https?://[^\\s\\[\\]<>\\\\]{1,1000}+)\\[(?<words>[^\\]\\[]{1,300}+)\\]");

    private final String text;
    private final List<Line> lines;
    private final LineEdits edits;
    /** Marks that nothing closes from some line on. */
    private final Set<String> unclosed = new HashSet<>();
    /** Where the words of the last item stand in Markdown; 0 outside of lists. */
    private int offset;

    /** The columns that the block which begins next is set in by. */
    private int attached;

    private AsciiDoc(Traced traced, List<Line> lines) {
        this.text = traced.text();
        this.lines = lines;
        this.edits = new LineEdits(traced, lines);
    }

    /** Whether a heading is marked by two or more equals signs, or one above blocks that only AsciiDoc has. */
    static boolean is(String text, List<Line> lines) {
        int titles = 0;
        boolean hasBlock = false;
        boolean hasItem = false;
        for (Line line : lines) {
            if (line.isBlank() || line.indent() > 0) {
                continue;
            }
            int level = run(text, line, '=');
            if (level > 1 && isHeading(text, line, level)) {
                return true;
            }
            hasItem |= Marker.of(text, line) != null || isBullet(text, line, '.');
            if (hasItem && line.words(text).equals(ATTACH)) {
                return true;
            }
            titles += level == 1 && isHeading(text, line, level) ? 1 : 0;
            hasBlock |= isVerbatim(line.words(text)) || text.startsWith("[source", line.text());
        }
        return titles == 1 && hasBlock;
    }

    static Traced markdown(Traced traced, List<Line> lines) {
        AsciiDoc document = new AsciiDoc(traced, lines);
        int index = 0;
        while (index < lines.size()) {
            index = lines.get(index).isBlank() ? index + 1 : document.line(index);
        }
        return document.edits.written();
    }

    private int line(int index) {
        Line line = lines.get(index);
        String words = line.words(text);
        if (words.equals(ATTACH) && offset > 0) {
            edits.whole(line, "");
            attached = offset;
            return index + 1;
        }
        if (line.indent() > 0 && !isBullet(line, '*')) {
            return index + 1;
        }
        int margin = attached;
        attached = 0;
        int level = run(text, line, '=');
        if (level > 0 && isHeading(text, line, level)) {
            heading(line, level);
        } else if (isBullet(line, '*')) {
            item(line, run(text, line, '*'), "- ");
        } else if (isBullet(line, '.')) {
            item(line, run(text, line, '.'), "1. ");
        } else if (words.startsWith("[source") && words.endsWith("]") && isVerbatim(wordsAt(index + 1))) {
            return verbatim(index, index + 1, language(words), margin);
        } else if (isVerbatim(words)) {
            return verbatim(index, index, "", margin);
        } else if (words.equals(COMMENTS) && closing(index + 1, COMMENTS) > index + 1) {
            int end = closing(index + 1, COMMENTS);
            edits.whole(line, "");
            edits.comment(index + 1, end, 0);
            edits.whole(lines.get(end), "");
            return end + 1;
        } else if (words.startsWith(COMMENT) && !words.startsWith("///")) {
            return comment(index);
        } else if (words.equals(BAR)) {
            return table(index);
        } else if (isDelimiter(words)) {
            edits.whole(line, "");
            attached = margin;
        } else if (margin > 0) {
            return paragraph(index, margin);
        } else if (index > 0 && lines.get(index - 1).isBlank()) {
            offset = 0;
        }
        edits.links(Math.max(line.text(), edits.end()), line.end(), LINK);
        if (ATTRIBUTE.matcher(words).lookingAt()) {
            edits.replace(line.end(), line.end(), "  ");
        }
        return index + 1;
    }

    /** Lines that say something to whoever edits the file. */
    private int comment(int index) {
        int end = index + 1;
        while (end < lines.size()
                && wordsAt(end).startsWith(COMMENT)
                && !wordsAt(end).startsWith("///")) {
            end++;
        }
        edits.comment(index, end, COMMENT.length());
        return end;
    }

    /** Lines that belong to the item above. */
    private int paragraph(int index, int margin) {
        int end = index;
        while (end < lines.size() && !lines.get(end).isBlank() && isWords(end)) {
            edits.begin(lines.get(end), lines.get(end).text(), " ".repeat(margin));
            end++;
        }
        return Math.max(end, index + 1);
    }

    private boolean isWords(int index) {
        Line line = lines.get(index);
        String words = line.words(text);
        return !words.equals(ATTACH) && !isDelimiter(words) && !isBullet(line, '*') && !isBullet(line, '.');
    }

    private void heading(Line line, int level) {
        offset = 0;
        edits.begin(line, line.text() + level, "#".repeat(level));
        int end = line.end();
        while (text.charAt(end - 1) == '=') {
            end--;
        }
        if (end < line.end() && text.charAt(end - 1) == ' ') {
            edits.replace(end, line.end(), "");
        }
    }

    private void item(Line line, int level, String mark) {
        offset = mark.length() * level;
        edits.begin(line, line.text() + level + 1, " ".repeat(mark.length() * (level - 1)) + mark);
    }

    private int verbatim(int first, int opening, String language, int margin) {
        String mark = wordsAt(opening);
        int end = closing(opening + 1, mark);
        if (end < 0) {
            return opening + 1;
        }
        Line last = lines.get(end);
        edits.replace(lines.get(first).start(), lines.get(first).start(), " ".repeat(margin));
        Span begin = new Span(lines.get(first).start(), lines.get(opening).end());
        edits.code(opening + 1, end, margin, language, begin, "", new Span(last.start(), last.end()));
        return end + 1;
    }

    private int closing(int from, String mark) {
        for (int index = from; index < lines.size() && !unclosed.contains(mark); index++) {
            if (wordsAt(index).equals(mark)) {
                return index;
            }
        }
        unclosed.add(mark);
        return -1;
    }

    /** Cells stand on one line or on many; the first line that has some tells how many make a row. */
    private int table(int index) {
        int end = closing(index + 1, BAR);
        if (end < 0) {
            return index + 1;
        }
        List<Span> cells = new ArrayList<>();
        int columns = 0;
        boolean hasHead = false;
        for (int at = index + 1; at < end; at++) {
            cells(lines.get(at), cells);
            if (columns == 0 && !cells.isEmpty()) {
                columns = cells.size();
                hasHead = at + 1 < end && lines.get(at + 1).isBlank();
            }
        }
        edits.whole(
                lines.get(index),
                hasHead || columns == 0 ? "" : "\n" + "|  ".repeat(columns) + "|\n" + "|---".repeat(columns) + "|");
        int from = lines.get(index).end();
        for (int count = 0; count < cells.size(); count++) {
            Span cell = cells.get(count);
            String line = count % columns == 0 ? "\n" : "";
            if (hasHead && count == columns) {
                line = "\n" + "|---".repeat(columns) + "|\n";
            }
            edits.replace(from, cell.start(), (count % columns == 0 && count > 0 ? " |" : "") + line + "| ");
            oneLine(cell);
            from = cell.end();
        }
        boolean isHeadOnly = hasHead && cells.size() == columns;
        edits.replace(
                from,
                lines.get(end).end(),
                cells.isEmpty() ? "" : " |" + (isHeadOnly ? "\n" + "|---".repeat(columns) + "|" : "") + "\n");
        return end + 1;
    }

    private void oneLine(Span cell) {
        for (int at = text.indexOf('\n', cell.start()); at >= 0 && at < cell.end(); at = text.indexOf('\n', at + 1)) {
            edits.replace(at, at + 1, " ");
        }
    }

    private void cells(Line line, List<Span> cells) {
        int at = line.text();
        if (line.isBlank() || text.charAt(at) != '|') {
            if (!line.isBlank() && !cells.isEmpty() && !Words.isBlank(text, at, line.end())) {
                Span last = cells.remove(cells.size() - 1);
                cells.add(new Span(last.start(), line.end()));
            }
            return;
        }
        while (at < line.end()) {
            int next = text.indexOf('|', at + 1);
            int end = next < 0 || next > line.end() ? line.end() : next;
            cells.add(new Span(at + 1, end));
            at = end;
        }
    }

    private String wordsAt(int index) {
        return index < lines.size() ? lines.get(index).words(text) : "";
    }

    private static String language(String words) {
        int comma = words.indexOf(',');
        return comma < 0 ? "" : words.substring(comma + 1, words.length() - 1).split("[,%\\s]", 2)[0];
    }

    private static int run(String text, Line line, char mark) {
        int at = line.text();
        while (at < line.end() && text.charAt(at) == mark && at - line.text() <= DEEPEST) {
            at++;
        }
        return at - line.text();
    }

    private static boolean isHeading(String text, Line line, int level) {
        return level <= DEEPEST && line.text() + level < line.end() && text.charAt(line.text() + level) == ' ';
    }

    private boolean isBullet(Line line, char mark) {
        return isBullet(text, line, mark);
    }

    private static boolean isBullet(String text, Line line, char mark) {
        int level = run(text, line, mark);
        return level > 0 && isHeading(text, line, level);
    }

    /** Four or more of a mark that code stands between. */
    private static boolean isVerbatim(String words) {
        return isDelimiter(words) && "-.+".indexOf(words.charAt(0)) >= 0;
    }

    private static boolean isDelimiter(String words) {
        return words.length() >= 4
                && "-.+=*_".indexOf(words.charAt(0)) >= 0
                && words.chars().allMatch(character -> character == words.charAt(0));
    }
}
