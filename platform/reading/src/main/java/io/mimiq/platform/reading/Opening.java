package io.mimiq.platform.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * What the first words of an item or quote say about it: that it is a task, that it is an alert.
 *
 * @param length of those words, which are none of the text
 */
record Opening(Form.Container container, int length) {
    private static final Pattern TASK = Pattern.compile("\\[([ xX])\\]\\s+(?=\\S)");
    private static final Pattern ALERT =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\][ \\t]*(?:\\n|$)", Pattern.CASE_INSENSITIVE);

    static Opening ofItem(Node item, Form.Container container, Page page) {
        Matcher task = first(item, TASK, page);
        if (task == null) {
            return new Opening(container, 0);
        }
        boolean done = !task.group(1).isBlank();
        return new Opening(
                new Form.Container(container.kind(), container.number(), done, null), task.end() - task.regionStart());
    }

    static Opening ofQuote(Node quote, Page page) {
        Matcher alert = first(quote, ALERT, page);
        if (alert == null) {
            return new Opening(Form.Container.QUOTE, 0);
        }
        String name = alert.group(1).toLowerCase(Locale.ROOT);
        return new Opening(
                new Form.Container(Form.Container.Kind.QUOTE, null, null, name), alert.end() - alert.regionStart());
    }

    /** How much of a paragraph is such words. */
    static int length(Node paragraph, Page page) {
        Node outer = paragraph.getParent();
        if (outer == null || outer.getFirstChild() != paragraph) {
            return 0;
        }
        if (outer instanceof org.commonmark.node.ListItem) {
            return ofItem(outer, Form.Container.BULLET, page).length();
        }
        return outer instanceof org.commonmark.node.BlockQuote
                ? ofQuote(outer, page).length()
                : 0;
    }

    private static @org.jspecify.annotations.Nullable Matcher first(Node outer, Pattern pattern, Page page) {
        if (!(outer.getFirstChild() instanceof Paragraph paragraph) || paragraph.getFirstChild() == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(page.text());
        matcher.region(Page.start(paragraph.getFirstChild()), page.text().length());
        return matcher.lookingAt() ? matcher : null;
    }
}
