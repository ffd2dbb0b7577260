package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The words of a passage without the marks of Markdown, for whoever searches it or reads it on one line. */
public final class Readable {

    /** A passage is no document: what looks like a list in it may be a number. */
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, FencedCodeBlock.class))
            .build();

    private Readable() {}

    public static String of(String markdown) {
        Guard guard = Guard.of(markdown);
        try {
            return guard.unmask(words(PARSER.parse(guard.masked())));
        } catch (RuntimeException | StackOverflowError tooMuch) {
            return markdown.strip();
        }
    }

    /** The addresses that words of it link to. */
    public static List<String> targets(String markdown) {
        if (markdown.indexOf('[') < 0) {
            return List.of();
        }
        Guard guard = Guard.of(markdown);
        try {
            List<String> targets = new ArrayList<>();
            for (@Nullable Node node = PARSER.parse(guard.masked()); node != null; node = next(node)) {
                if (node instanceof Link link) {
                    targets.add(guard.unmask(link.getDestination()));
                }
            }
            return targets;
        } catch (RuntimeException | StackOverflowError tooMuch) {
            return List.of();
        }
    }

    private static String words(Node document) {
        StringBuilder words = new StringBuilder();
        for (Node node = document; node != null; node = next(node)) {
            append(node, words);
        }
        return words.toString().strip();
    }

    private static @Nullable Node next(Node node) {
        @Nullable Node next = node.getFirstChild();
        for (@Nullable Node end = node; next == null && end != null; end = end.getParent()) {
            next = end.getNext();
        }
        return next;
    }

    private static void append(Node node, StringBuilder words) {
        if (node instanceof Text text) {
            words.append(text.getLiteral());
        } else if (node instanceof Code code) {
            words.append(code.getLiteral());
        } else if (node instanceof HtmlInline html) {
            words.append(html.getLiteral());
        } else if (node instanceof FencedCodeBlock block) {
            words.append(block.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak || node instanceof Block) {
            words.append(' ');
        }
    }
}
