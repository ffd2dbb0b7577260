package io.mimiq.platform.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Tells a text what the Markdown in it means: what stays whole, what is written otherwise, what is emphasised. */
final class InlineMarks {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ANGLES = Pattern.compile("[<>\\\\]");
    private static final Pattern QUOTES = Pattern.compile("[\"\\\\]");
    private final Inline inline;
    private final Page page;
    private final InlineHtml html;

    InlineMarks(Inline inline, Page page) {
        this.inline = inline;
        this.page = page;
        this.html = new InlineHtml(inline);
    }

    void read(Node block) {
        Deque<Node> open = new ArrayDeque<>();
        Node node = block.getFirstChild();
        while (node != null || !open.isEmpty()) {
            if (node == null) {
                node = open.pop().getNext();
                continue;
            }
            mark(node);
            if (node.getFirstChild() != null) {
                open.push(node);
                node = node.getFirstChild();
            } else {
                node = node.getNext();
            }
        }
        html.finish();
    }

    private void mark(Node node) {
        // the parser does not say where blanks are that end a line
        boolean isBlankBreak =
                node instanceof HardLineBreak && node.getSourceSpans().isEmpty() && node.getPrevious() != null;
        List<SourceSpan> spans = (isBlankBreak ? node.getPrevious() : node).getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        int start = inline.index(spans.get(0).getInputIndex());
        SourceSpan last = spans.get(spans.size() - 1);
        int end = inline.index(last.getInputIndex() + last.getLength() - 1) + 1;
        if (node instanceof HtmlInline tag) {
            html.tag(start, end, page.written(tag.getLiteral()));
        } else if (isBlankBreak) {
            hardBreak(end - 1);
        } else if (node instanceof HardLineBreak) {
            hardBreak(start);
        } else if (node instanceof Link link) {
            inline.whole.add(new Span(start, end));
            resolve(node, end, page.written(link.getDestination()), page.written(link.getTitle()));
        } else if (node instanceof Image image) {
            inline.whole.add(new Span(start, end));
            resolve(node, end, page.written(image.getDestination()), page.written(image.getTitle()));
        } else if (node instanceof Code || node instanceof FootnoteReference) {
            inline.whole.add(new Span(start, end));
        } else if (node instanceof Delimited delimited && delimited.getOpeningDelimiter() != null) {
            inline.emphases.add(new Inline.Emphasis(start, end, delimited.getOpeningDelimiter()));
        }
    }

    /** A backslash at the end of a line is its end; blanks there are none of the text already. */
    private void hardBreak(int start) {
        if (start < inline.text.length() && inline.text.charAt(start) == '\\') {
            inline.edits.add(new Inline.Edit(start, start + 1, ""));
        }
        int end = inline.text.indexOf('\n', start);
        if (end >= 0) {
            inline.hard.set(end);
        }
    }

    /** A link by reference becomes one that needs no definition. */
    private void resolve(Node link, int end, String destination, String title) {
        int start = inline.index(link.getSourceSpans().get(0).getInputIndex());
        if (inline.text.charAt(start) == '<') {
            return;
        }
        int close = start + (link instanceof Image ? 2 : 1);
        Node last = link.getLastChild();
        if (last != null && !last.getSourceSpans().isEmpty()) {
            SourceSpan span = last.getSourceSpans().get(last.getSourceSpans().size() - 1);
            close = inline.index(span.getInputIndex() + span.getLength() - 1) + 1;
        }
        close = inline.text.indexOf(']', close);
        boolean isInline = close >= 0 && close + 1 < end && inline.text.charAt(close + 1) == '(';
        if (close >= 0 && close < end && !isInline) {
            inline.edits.add(new Inline.Edit(close, end, "](" + address(destination, title) + ")"));
        }
    }

    /** What stands between the parentheses of a link. */
    static String address(String destination, @Nullable String title) {
        boolean simple = !destination.isEmpty()
                && destination
                        .chars()
                        .noneMatch(c -> c <= ' ' || c == '(' || c == ')' || c == '<' || c == '>' || c == '\\');
        String address = simple
                ? destination
                : "<"
                        + ANGLES.matcher(BLANKS.matcher(destination).replaceAll("%20"))
                                .replaceAll("\\\\$0") + ">";
        return title == null || title.isBlank()
                ? address
                : address + " \"" + QUOTES.matcher(Words.oneLine(title)).replaceAll("\\\\$0") + "\"";
    }

    /** Whether a tag holds nothing that people read. */
    static boolean isUnread(String name) {
        return List.of("script", "style").contains(name.toLowerCase(Locale.ROOT));
    }
}
