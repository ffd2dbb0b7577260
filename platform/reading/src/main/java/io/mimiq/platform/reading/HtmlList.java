package io.mimiq.platform.reading;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes the marks of a list's items. Markdown counts on from a list's first number, so that another number than the next
 * begins a list of its own, which another delimiter tells from the one before.
 */
final class HtmlList {
    static final String BULLET = "- ";
    /** Markdown has no numbers below 0, and none of more than nine digits. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    private final boolean isNumbered;
    private int last;
    private boolean hasParentheses;

    /** @param closed the list that ended last */
    HtmlList(Element list, @Nullable HtmlList closed) {
        this.isNumbered = list.normalName().equals("ol");
        this.last = number(list, "start", 1) - 1;
        Element before = list.previousElementSibling();
        boolean isBeside = before != null && before.normalName().equals("ol");
        this.hasParentheses = isBeside && closed != null && !closed.hasParentheses;
    }

    String mark(Element item) {
        if (!isNumbered) {
            return BULLET;
        }
        int number = number(item, "value", last + 1);
        boolean isFirst = item.previousElementSibling() == null;
        hasParentheses ^= !isFirst && number != last + 1;
        last = number;
        return number + (hasParentheses ? ") " : ". ");
    }

    private static int number(Element element, String attribute, int otherwise) {
        String number = element.attr(attribute).strip();
        return NUMBER.matcher(number).matches() ? Integer.parseInt(number) : otherwise;
    }
}
