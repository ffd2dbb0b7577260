package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads a block of HTML as the text that people see, and writes that as Markdown. */
final class HtmlReader implements NodeVisitor {
    /** Deeper tags are read as if they stood here. */
    private static final int DEPTH = 64;

    private final Traced html;
    private final HtmlWriter writer;
    private final List<Span> read = new ArrayList<>();
    private int position;

    private HtmlReader(Traced html) {
        this.html = html;
        this.writer = new HtmlWriter(html);
    }

    static Traced read(Traced html, Units units) {
        HtmlReader reader = new HtmlReader(html);
        Document document =
                Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEPTH).parseInput(html.text(), "");
        NodeTraversor.traverse(reader, document);
        reader.dropMarkup(units);
        return reader.writer.written();
    }

    /** What is between the words is dropped; words that were not written stay to be found. */
    private void dropMarkup(Units units) {
        read.sort(Comparator.comparingInt(Span::start));
        int end = 0;
        for (Span span : read) {
            units.drop(html.source(end, span.start()));
            end = Math.max(end, span.end());
        }
        units.drop(html.source(end, html.length()));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Comment comment) {
            comment(comment);
        } else if (node instanceof Element element && !HtmlTags.isUnread(element)) {
            open(element);
        }
    }

    private void comment(Comment comment) {
        Range range = comment.sourceRange();
        String words = Comments.words(comment.getData());
        boolean isRead = range.isTracked() && !words.isEmpty() && !HtmlTags.isUnread(comment.parent());
        if (isRead && range.startPos() >= position && Comments.end(html.text(), range.startPos()) == range.endPos()) {
            read.add(new Span(range.startPos(), range.endPos()));
            writer.comment(range.startPos(), range.endPos(), Comments.written(words));
            position = range.endPos();
        }
    }

    private void open(Element element) {
        boolean isTracked = element.sourceRange().isTracked();
        int start = isTracked ? element.sourceRange().startPos() : position;
        int end = isTracked ? Math.min(element.sourceRange().endPos(), html.length()) : position;
        boolean isNext = start >= position && start <= end;
        if (HtmlTags.isUnknown(element) && isNext) {
            read.add(new Span(start, end));
            writer.text(start, end);
            position = end;
        } else {
            writer.open(element, isNext ? start : position, isNext ? end : position);
            position = isNext && element.normalName().equals("img") ? end : position;
        }
    }

    private void text(TextNode text) {
        if (!text.sourceRange().isTracked() || HtmlTags.isUnread(text.parent())) {
            return;
        }
        int start = text.sourceRange().startPos();
        int end = Math.min(text.sourceRange().endPos(), html.length());
        if (start >= end) {
            return;
        }
        read.add(new Span(start, end));
        if (start >= position) {
            if (writer.isCode()) {
                writer.code(start, end, text.getWholeText());
            } else {
                writer.text(start, end);
            }
            position = end;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !HtmlTags.isUnknown(element) && !HtmlTags.isUnread(element)) {
            writer.close(element, Math.min(position, html.length()));
        }
    }
}
