package io.mimiq.knowledge.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Splits Markdown prose into sentences. Skips headings, code, HTML and rules; takes each list item separately. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "approx.", "bzw.", "ca.", "cf.", "dr.", "e.g.", "etc.", "fig.", "i.e.", "inc.", "mr.", "mrs.", "ms.", "no.",
            "nr.", "prof.", "st.", "vs.", "z.b.");

    private Sentences() {}

    /** The places of the sentences, in reading order, without surrounding white space. */
    public static List<Span> in(String markdown) {
        List<Span> sentences = new ArrayList<>();
        for (Span paragraph : paragraphs(markdown)) {
            split(markdown, paragraph, sentences);
        }
        return sentences;
    }

    private static List<Span> paragraphs(String markdown) {
        List<Span> paragraphs = new ArrayList<>();
        Markdown.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                paragraphs.addAll(spans(paragraph));
            }
        });
        return paragraphs;
    }

    /** A paragraph is one stretch of text, but inside a quotation each line begins with a marker and stands alone. */
    private static List<Span> spans(Paragraph paragraph) {
        List<Span> lines =
                paragraph.getSourceSpans().stream().map(Sentences::span).toList();
        if (lines.isEmpty() || isQuoted(paragraph)) {
            return lines;
        }
        return List.of(
                new Span(lines.get(0).start(), lines.get(lines.size() - 1).end()));
    }

    private static Span span(SourceSpan span) {
        return new Span(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    private static boolean isQuoted(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof BlockQuote) {
                return true;
            }
        }
        return false;
    }

    private static void split(String markdown, Span paragraph, List<Span> sentences) {
        String text = paragraph.of(markdown);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length() || !endsInAbbreviation(text.substring(start, end))) {
                add(text, start, end, paragraph.start(), sentences);
                start = end;
            }
        }
    }

    private static void add(String text, int start, int end, int offset, List<Span> sentences) {
        String sentence = text.substring(start, end);
        int from = start + sentence.length() - sentence.stripLeading().length();
        int to = start + sentence.stripTrailing().length();
        if (text.substring(from, Math.max(from, to)).codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Span(from + offset, to + offset));
        }
    }

    private static boolean endsInAbbreviation(String sentence) {
        String stripped = sentence.stripTrailing();
        String lastWord = stripped.substring(stripped.lastIndexOf(' ') + 1);
        return ABBREVIATIONS.contains(lastWord.toLowerCase(Locale.ROOT));
    }
}
