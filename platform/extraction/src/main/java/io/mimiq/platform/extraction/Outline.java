package io.mimiq.platform.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Builds nested lists from items that only know how deep they are. */
final class Outline {

    /** The numbers that lists of Markdown have. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,8})[.)]?");

    /** An item that has a label as its first word. */
    static final String LABELLED = "labelled";

    /** An item's list, and how deep that is. */
    private record Open(int depth, Element list) {}

    private final Element part;
    private final Deque<Open> open = new ArrayDeque<>();

    Outline(Element part) {
        this.part = part;
    }

    /** What comes next is no item. */
    void end() {
        open.clear();
    }

    /** The element of a new item. A number that a list cannot have is the item's first word. */
    Element item(int depth, Label label) {
        Matcher number = NUMBER.matcher(label.text());
        if (number.matches()) {
            return item(depth, "ol").attr("value", number.group(1));
        }
        Element item = item(depth, "ul");
        return label.text().isEmpty() ? item : item.addClass(LABELLED).appendText(label.text() + " ");
    }

    /** Empty if no list goes on. */
    Optional<Element> last() {
        return Optional.ofNullable(open.peek()).map(list -> list.list().lastElementChild());
    }

    private Element item(int depth, String name) {
        while (!open.isEmpty() && open.peek().depth() > depth) {
            open.pop();
        }
        if (!open.isEmpty()
                && open.peek().depth() == depth
                && !open.peek().list().normalName().equals(name)) {
            open.pop();
        }
        if (open.isEmpty() || open.peek().depth() < depth) {
            open.push(new Open(depth, parent().appendElement(name)));
        }
        return open.peek().list().appendElement("li");
    }

    private Element parent() {
        Element last = open.isEmpty() ? null : open.peek().list().lastElementChild();
        return last == null ? part : last;
    }
}
