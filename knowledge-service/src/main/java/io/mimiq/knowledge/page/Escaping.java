package io.mimiq.knowledge.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Keeps words at the start of a line from being read as something else than words. */
final class Escaping {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?=[.)])");
    private static final Pattern BOX = Pattern.compile("\\[[ xX]](?:\\s|$)|\\[![A-Za-z]+]$");

    private Escaping() {}

    /** Where the text needs a backslash so that it is a sentence at the start of a line; -1 if it needs none. */
    static int at(String text, boolean inParagraph) {
        if (Character.isLetter(text.charAt(0)) || isSentence(text) && !(inParagraph && !isSentence("x\n" + text))) {
            return -1;
        }
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? number.end() : 0;
    }

    private static boolean isSentence(String text) {
        Node block = Markdown.parse(text).getFirstChild();
        return (block instanceof Paragraph || block instanceof FootnoteDefinition)
                && block.getNext() == null
                && !BOX.matcher(text).lookingAt();
    }
}
