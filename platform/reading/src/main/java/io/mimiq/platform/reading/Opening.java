package io.mimiq.platform.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What the first words of an item or quote say about it: that it is a task, that it is an alert.
 *
 * @param end of those words in the page, or 0: they are none of the text
 */
record Opening(Form.Container container, int end) {
    private static final Pattern TASK = Pattern.compile("\\[([ xX])\\]\\s+(?=\\S)");
    private static final Pattern ALERT =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\][ \\t]*(?:\\n|$)", Pattern.CASE_INSENSITIVE);

    static Opening ofItem(Node item, Form.Container container, Page page) {
        Matcher task = first(item, TASK, page);
        if (task == null) {
            return new Opening(container, 0);
        }
        boolean done = !task.group(1).isBlank();
        return new Opening(new Form.Container(container.kind(), container.number(), done, null), task.end());
    }

    static Opening ofQuote(Node quote, Page page) {
        Matcher alert = first(quote, ALERT, page);
        if (alert == null) {
            return new Opening(Form.Container.QUOTE, 0);
        }
        String name = alert.group(1).toLowerCase(Locale.ROOT);
        return new Opening(new Form.Container(Form.Container.Kind.QUOTE, null, null, name), alert.end());
    }

    /** Where such words of a paragraph end. */
    static int end(Node paragraph, Page page) {
        Node outer = paragraph.getParent();
        if (outer == null || outer.getFirstChild() != paragraph) {
            return 0;
        }
        if (outer instanceof ListItem) {
            return ofItem(outer, Form.Container.BULLET, page).end();
        }
        return outer instanceof BlockQuote ? ofQuote(outer, page).end() : 0;
    }

    private static @Nullable Matcher first(Node outer, Pattern pattern, Page page) {
        if (!(outer.getFirstChild() instanceof Paragraph paragraph) || paragraph.getFirstChild() == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(page.text());
        matcher.region(Page.start(paragraph.getFirstChild()), page.text().length());
        return matcher.lookingAt() ? matcher : null;
    }
}
