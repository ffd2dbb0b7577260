package io.mimiq.knowledge.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Where a sentence goes into, and how it comes out of, a body of Markdown. */
final class Markdown {

    /** Replace {@code from..to} by the text between {@code before} and {@code after}. */
    record Splice(int from, int to, String before, String after) {}

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final Pattern MARKERS_ONLY =
            Pattern.compile("[ \\t]*(?:>[ \\t]?)*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?:\\[[ xX]][ \\t]+)?)?");
    private static final String CLOSERS = "*_`~)]\"'”’»";
    private static final String SENTENCE_ENDS = ".!?:;…。！？";

    private Markdown() {}

    static Node parse(String body) {
        return PARSER.parse(body);
    }

    static Splice append(String body, String text) {
        int end = body.stripTrailing().length();
        if (end == 0) {
            return new Splice(0, body.length(), "", "");
        }
        Node last = parse(body).getLastChild();
        return new Splice(end, body.length(), separator(body.substring(0, end), last), "");
    }

    private static String separator(String body, Node last) {
        if (last instanceof BulletList list) {
            return "\n" + indentOf(body, list) + list.getMarker() + " ";
        }
        if (last instanceof OrderedList list) {
            int next = list.getMarkerStartNumber() + items(list);
            return "\n" + indentOf(body, list) + next + list.getMarkerDelimiter() + " ";
        }
        if (last instanceof Paragraph && !endsInTable(body)) {
            return endsSentence(body) ? " " : ". ";
        }
        return "\n\n";
    }

    private static String indentOf(String body, Node list) {
        int column = list.getSourceSpans().get(0).getInputIndex();
        int line = body.lastIndexOf('\n', column - 1) + 1;
        int end = line;
        while (end < body.length() && body.charAt(end) == ' ') {
            end++;
        }
        return body.substring(line, end);
    }

    private static int items(Node list) {
        int count = 0;
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            count += child instanceof ListItem ? 1 : 0;
        }
        return count;
    }

    /** What to cut to remove the text of {@code span} without leaving an empty item, an empty line or a double space. */
    static Span removal(String body, Span span) {
        int end = afterGlue(body, span);
        int lineStart = body.lastIndexOf('\n', span.start() - 1) + 1;
        int lineEnd = lineEnd(body, end);
        boolean alone = body.substring(end, lineEnd).isBlank() && opensLine(body.substring(lineStart, span.start()));
        return alone ? wholeLines(body, lineStart, lineEnd) : withinLine(body, span.start(), end, lineStart, lineEnd);
    }

    private static int afterGlue(String body, Span span) {
        boolean glued = span.end() < body.length()
                && body.charAt(span.end()) == '.'
                && !endsSentence(span.of(body))
                && (span.end() + 1 == body.length() || Character.isWhitespace(body.charAt(span.end() + 1)));
        return glued ? span.end() + 1 : span.end();
    }

    private static boolean opensLine(String prefix) {
        Matcher markers = MARKERS_ONLY.matcher(prefix);
        return markers.matches();
    }

    private static Span wholeLines(String body, int lineStart, int lineEnd) {
        if (lineEnd == body.length()) {
            return new Span(body.substring(0, lineStart).stripTrailing().length(), lineEnd);
        }
        int next = lineEnd + 1;
        boolean blankBefore = lineStart == 0 || body.substring(0, lineStart).endsWith("\n\n");
        boolean blankAfter = next < body.length() && body.charAt(next) == '\n';
        return new Span(lineStart, blankBefore && blankAfter ? next + 1 : next);
    }

    private static Span withinLine(String body, int start, int end, int lineStart, int lineEnd) {
        if (end < lineEnd && body.charAt(end) == ' ') {
            return new Span(start, end + 1);
        }
        boolean spaceBefore = start > lineStart && body.charAt(start - 1) == ' ';
        return new Span(spaceBefore && end == lineEnd ? start - 1 : start, end);
    }

    private static int lineEnd(String body, int from) {
        int newline = body.indexOf('\n', from);
        return newline < 0 ? body.length() : newline;
    }

    private static boolean endsInTable(String body) {
        return body.startsWith("|", body.lastIndexOf('\n') + 1);
    }

    private static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }
}
