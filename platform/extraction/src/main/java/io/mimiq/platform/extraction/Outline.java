package io.mimiq.platform.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** Builds nested lists from items that only know how deep they are. */
final class Outline {

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

    /** The element of a new item. */
    Element item(int depth, boolean isNumbered) {
        String name = isNumbered ? "ol" : "ul";
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
