package io.mimiq.platform.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Emphasis as Markdown can bear it: around words and not around blanks, and only where its marks are known as such. */
final class Emphasis {

    private static final String MARKS = "b, strong, i, em, del, s, strike";
    private static final List<String> BLOCKS =
            List.of("p", "li", "td", "th", "div", "blockquote", "body", "h1", "h2", "h3", "h4", "h5", "h6");
    /** These are emphasised as a whole. */
    private static final String NAMES = "h1, h2, h3, h4, h5, h6, th";
    /** A text of which more than half is emphasised stresses nothing. */
    private static final int TEXT = 400;

    private static final int JOINED = 1_000;
    private static final char MARK = '*';

    private Emphasis() {}

    /** Where words go that look like this. */
    static Element place(Element into, boolean isBold, boolean isItalic, boolean isStruck) {
        Element place = isStruck ? within(into, "del") : into;
        place = isBold ? within(place, "b") : place;
        return isItalic ? within(place, "i") : place;
    }

    private static Element within(Element into, String tag) {
        return into.lastChild() instanceof Element last && last.nameIs(tag) ? last : into.appendElement(tag);
    }

    static void settle(Element part) {
        part.select("strong").tagName("b");
        part.select("em").tagName("i");
        part.select("s, strike").tagName("del");
        part.select(NAMES).forEach(Emphasis::plain);
        for (String tag : List.of("b", "i")) {
            List<Element> marks = part.select(tag);
            int emphasised =
                    marks.stream().mapToInt(mark -> mark.text().length()).sum();
            int all = part.text().length();
            if (all > TEXT && emphasised > all / 2) {
                marks.forEach(Emphasis::unmark);
            }
        }
        part.select("b b, i i, del del").forEach(Emphasis::unmark);
        // what Markdown has no marks around
        part.select(MARKS).stream()
                .filter(mark -> mark.selectFirst("a, code, pre, p, div, li, table") != null)
                .forEach(Emphasis::unmark);
        part.select(MARKS).forEach(Emphasis::join);
        List<Element> marks = new ArrayList<>(part.select(MARKS));
        for (int last = marks.size() - 1; last >= 0; last--) {
            settleMark(marks.get(last));
        }
    }

    /** A name that is emphasised as a whole is as good without. */
    static void plain(Element name) {
        for (Element mark : name.select("b, i")) {
            if (mark.text().equals(name.text())) {
                unmark(mark);
            }
        }
    }

    /** Without moving anything, which would take the longer the more stands beside it. */
    private static void unmark(Element mark) {
        mark.tagName("span");
    }

    /** Takes in what goes on in the same way. */
    private static void join(Element mark) {
        Node next = mark.nextSibling();
        for (int taken = 0; taken < JOINED && next instanceof Element other && other.nameIs(mark.normalName()); taken++) {
            mark.appendChildren(other.childNodesCopy());
            other.empty();
            unmark(other);
            next = other.nextSibling();
        }
    }

    private static void settleMark(Element mark) {
        if (!mark.hasText()) {
            unmark(mark);
            return;
        }
        String words = mark.wholeText();
        int before = isBlank(words.codePointAt(0)) ? ' ' : beside(mark, true);
        int after = isBlank(words.codePointBefore(words.length())) ? ' ' : beside(mark, false);
        String bare = words.strip();
        if (!holds(bare.codePointAt(0), before) || !holds(bare.codePointBefore(bare.length()), after)) {
            unmark(mark);
        } else if (bare.length() < words.length()) {
            moveBlanks(mark);
        }
    }

    /** Whether a mark between these characters belongs to the inner one. */
    private static boolean holds(int inner, int outer) {
        return outer != MARK
                && (Character.isLetterOrDigit(inner) || isBlank(outer) || !Character.isLetterOrDigit(outer));
    }

    /** Leaves the mark around what is no blank at an edge. */
    private static void moveBlanks(Element mark) {
        Deque<Node> inside = new ArrayDeque<>(mark.childNodesCopy());
        List<Node> before = blanks(inside::peekFirst, inside::pollFirst, inside::addFirst, true);
        List<Node> after = blanks(inside::peekLast, inside::pollLast, inside::addLast, false);
        Element inner = new Element(mark.normalName());
        inner.appendChildren(inside);
        mark.empty();
        unmark(mark);
        mark.appendChildren(before).appendChild(inner).appendChildren(after);
    }

    private static List<Node> blanks(
            Supplier<@Nullable Node> peek, Supplier<@Nullable Node> poll, Consumer<Node> put, boolean isFirst) {
        List<Node> blanks = new ArrayList<>();
        for (Node node = peek.get(); node != null && isBlank(node); node = peek.get()) {
            blanks.add(isFirst ? blanks.size() : 0, node);
            poll.get();
        }
        if (peek.get() instanceof TextNode text) {
            String words = text.getWholeText();
            String rest = isFirst ? words.stripLeading() : words.stripTrailing();
            if (rest.length() < words.length()) {
                poll.get();
                put.accept(new TextNode(rest));
                blanks.add(isFirst ? blanks.size() : 0, new TextNode(" "));
            }
        }
        return blanks;
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text ? text.isBlank() : node.nameIs("br");
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The character that stands beside it in its block. */
    private static int beside(Element mark, boolean isBefore) {
        Node node = mark;
        while (true) {
            Node next = isBefore ? node.previousSibling() : node.nextSibling();
            if (next == null) {
                Node outer = node.parent();
                if (outer == null || BLOCKS.contains(outer.nodeName())) {
                    return ' ';
                }
                node = outer;
            } else if (isEmpty(next)) {
                node = next;
            } else {
                return edge(next, isBefore);
            }
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof TextNode text
                ? text.getWholeText().isEmpty()
                : node.nameIs("span") && node.childNodeSize() == 0;
    }

    private static int edge(Node node, boolean isBefore) {
        String words = node instanceof TextNode text
                ? text.getWholeText()
                : node instanceof Element element ? element.wholeText() : "";
        int edge = words.isEmpty() ? ' ' : isBefore ? words.codePointBefore(words.length()) : words.codePointAt(0);
        boolean isMark = node instanceof Element element && element.is(MARKS);
        return isBlank(edge) ? ' ' : isMark ? MARK : node.nameIs("a") ? ')' : edge;
    }
}
