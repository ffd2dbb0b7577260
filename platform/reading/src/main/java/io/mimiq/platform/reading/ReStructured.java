package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what reStructuredText marks as code, and its lists, as Markdown. */
final class ReStructured {
    private static final Pattern CODE =
            Pattern.compile("\\.\\. (?:code-block|code|sourcecode|parsed-literal)::(?:\\s+(?<language>[\\w+#.-]+))?");
    private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. [\\w:+-]{2,40}::.*");
    private static final Pattern ROLE = Pattern.compile("(?<![\\w`]):[a-z][\\w:-]{1,20}:`[^`\\s]");
    private static final Pattern LINK =
            Pattern.compile("`(?<words>[^`<>\\n]{1,300}?)\\s{0,3}<(?<address>https?://[^>\\s]{1,1000}+)>`__?");
    /** What names nothing and does nothing: a target, a footnote and a replacement do. */
    private static final Pattern COMMENT = Pattern.compile("\\.\\.(?:\\s+(?![_|\\[])\\S.*+)?");
    /** Lines below a heading that only reStructuredText takes for such. */
    private static final Pattern UNDERLINE = Pattern.compile("`{3,}+|:{3,}+|'{3,}+|\\.{4,}+|_{3,}+");

    private static final String MARK = "..";
    private static final Pattern OPTION = Pattern.compile(":[\\w-]{1,40}:.*");

    private final String text;
    private final List<Line> lines;
    private final LineEdits edits;

    private ReStructured(Traced traced, List<Line> lines) {
        this.text = traced.text();
        this.lines = lines;
        this.edits = new LineEdits(traced, lines);
    }

    /** Whether a directive stands in it, or a line announces code as only reStructuredText does. */
    static boolean is(String text, List<Line> lines) {
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            boolean isDirective = text.startsWith(".. ", line.text())
                    && DIRECTIVE.matcher(line.words(text)).matches();
            if (isDirective || announces(text, lines, index)) {
                return true;
            }
        }
        return ROLE.matcher(text).find();
    }

    static Traced markdown(Traced traced, List<Line> lines) {
        ReStructured document = new ReStructured(traced, lines);
        int index = 0;
        while (index < lines.size()) {
            index = lines.get(index).isBlank() ? index + 1 : document.line(index);
        }
        return document.edits.written();
    }

    private int line(int index) {
        Line line = lines.get(index);
        if (text.startsWith("#. ", line.text())) {
            edits.replace(line.text(), line.text() + 2, "1.");
            return index + 1;
        }
        if (text.startsWith(ListTable.DIRECTIVE, line.text())) {
            return ListTable.write(text, lines, index, edits);
        }
        Matcher code = CODE.matcher(text).region(line.text(), line.end());
        if (code.matches()) {
            int from = index + 1;
            while (from < lines.size()
                    && !lines.get(from).isBlank()
                    && OPTION.matcher(lines.get(from).words(text)).matches()) {
                from++;
            }
            String language = code.group("language");
            return code(line, from, language == null ? "" : language, line.text());
        }
        if (announces(text, lines, index)) {
            return code(line, index + 1, "", line.end() - 1);
        }
        if (text.startsWith("..", line.text()) && isComment(line.words(text))) {
            return comment(index);
        }
        if (isUnderline(index)) {
            edits.whole(line, "^".repeat(line.length()));
        }
        edits.links(Math.max(line.text(), edits.end()), line.end(), LINK);
        return index + 1;
    }

    private static boolean isComment(String words) {
        return COMMENT.matcher(words).matches() && !DIRECTIVE.matcher(words).matches();
    }

    /** The line, and those that are set in below it. */
    private int comment(int index) {
        int end = index + 1;
        int next = end;
        while (next < lines.size()
                && (lines.get(next).isBlank()
                        || lines.get(next).indent() > lines.get(index).indent())) {
            end = lines.get(next).isBlank() ? end : next + 1;
            next++;
        }
        edits.comment(index, end, MARK.length());
        return end;
    }

    private boolean isUnderline(int index) {
        if (index == 0 || lines.get(index - 1).isBlank()) {
            return false;
        }
        Line line = lines.get(index);
        return UNDERLINE.matcher(line.words(text)).matches()
                && line.length() >= lines.get(index - 1).length();
    }

    /** The lines that stand further in than the one which announces them; what it says up to here stays. */
    private int code(Line above, int from, String language, int begins) {
        int first = from;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        int end = first;
        int next = first;
        while (next < lines.size()
                && (lines.get(next).isBlank() || lines.get(next).indent() > above.indent())) {
            end = lines.get(next).isBlank() ? end : next + 1;
            next++;
        }
        if (end == first) {
            return from;
        }
        Line last = lines.get(end - 1);
        boolean isDirective = begins == above.text();
        String begin = isDirective ? "" : "\n\n" + " ".repeat(above.indent());
        Span whole = new Span(begins, lines.get(first).start() - 1);
        edits.code(first, end, above.indent(), language, whole, begin, new Span(last.end(), last.end()));
        return end;
    }

    private static boolean announces(String text, List<Line> lines, int index) {
        Line line = lines.get(index);
        return line.length() > 2
                && text.startsWith("::", line.end() - 2)
                && !text.startsWith(".. ", line.text())
                && index + 2 < lines.size()
                && lines.get(index + 1).isBlank()
                && lines.get(index + 2).indent() > line.indent();
    }
}
