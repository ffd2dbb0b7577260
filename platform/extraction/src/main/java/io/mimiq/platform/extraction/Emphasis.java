package io.mimiq.platform.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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

    /** Where words go that look like this. What is crossed out is that and nothing else. */
    static Element place(Element into, boolean isBold, boolean isItalic, boolean isStruck) {
        if (isStruck) {
            return within(into, "del", false);
        }
        Element place = isBold ? within(into, "b", isItalic) : into;
        return isItalic ? within(place, "i", false) : place;
    }

    private static Element within(Element into, String tag, boolean isBoth) {
        boolean goesOn = into.lastChild() instanceof Element last && last.nameIs(tag) && isBoth(last) == isBoth;
        return goesOn && into.lastChild() instanceof Element last ? last : into.appendElement(tag);
    }

    /** Whether all of it is emphasised in two ways. */
    private static boolean isBoth(Element mark) {
        return mark.firstChild() instanceof Element inner && inner.is(MARKS);
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
        part.select("b b, i i, del del, del b, del i").forEach(Emphasis::unmark);
        part.select("b:has(> del), i:has(> del)").forEach(Emphasis::unmark);
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
        for (int taken = 0; taken < JOINED && next instanceof Element other && isAlike(mark, other); taken++) {
            innermost(mark).appendChildren(innermost(other).childNodesCopy());
            other.empty();
            unmark(other);
            next = other.nextSibling();
        }
    }

    private static boolean isAlike(Element one, Element other) {
        return other.nameIs(one.normalName()) && isBoth(one) == isBoth(other);
    }

    private static Element innermost(Element mark) {
        return mark.firstChild() instanceof Element inner && inner.is(MARKS) ? inner : mark;
    }

    private static void settleMark(Element mark) {
        String words = mark.wholeText();
        if (words.codePoints().allMatch(Emphasis::isBlank)) {
            unmark(mark);
            return;
        }
        int before = isBlank(words.codePointAt(0)) ? ' ' : beside(mark, true);
        int after = isBlank(words.codePointBefore(words.length())) ? ' ' : beside(mark, false);
        String bare = stripped(words, true, true);
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
        List<Node> before = new ArrayList<>();
        List<Node> after = new ArrayList<>();
        trim(mark, true, before);
        trim(mark, false, after);
        Element inner = new Element(mark.normalName());
        inner.insertChildren(0, mark.childNodes());
        unmark(mark);
        mark.appendChildren(before).appendChild(inner).appendChildren(after);
    }

    private static void trim(Element mark, boolean isFirst, List<Node> blanks) {
        boolean goesOn = true;
        while (goesOn) {
            Node leaf = leaf(mark, isFirst);
            if (leaf == mark || leaf.nameIs("img")) {
                return;
            }
            String words = leaf instanceof TextNode text ? text.getWholeText() : "";
            String rest = stripped(words, isFirst, !isFirst);
            goesOn = rest.isEmpty();
            if (goesOn) {
                leaf.remove();
            } else if (rest.length() < words.length()) {
                ((TextNode) leaf).text(rest);
            }
            if (rest.length() < words.length() || leaf.nameIs("br")) {
                blanks.add(isFirst ? blanks.size() : 0, words.isEmpty() ? leaf : new TextNode(" "));
            }
        }
    }

    /** What stands at an edge and holds nothing else. */
    private static Node leaf(Element mark, boolean isFirst) {
        Node leaf = mark;
        while (leaf.childNodeSize() > 0) {
            leaf = leaf.childNode(isFirst ? 0 : leaf.childNodeSize() - 1);
        }
        return leaf;
    }

    /** Without the blanks at its edges, those included that keep words together. */
    private static String stripped(String words, boolean atStart, boolean atEnd) {
        int start = 0;
        int end = words.length();
        while (atStart && start < end && isBlank(words.charAt(start))) {
            start++;
        }
        while (atEnd && end > start && isBlank(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(start, end);
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
                return edge(next, isBefore, mark.nameIs("del"));
            }
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof TextNode text
                ? text.getWholeText().isEmpty()
                : node.nameIs("span") && node.childNodeSize() == 0;
    }

    private static int edge(Node node, boolean isBefore, boolean isStruck) {
        String words = node instanceof TextNode text
                ? text.getWholeText()
                : node instanceof Element element ? element.wholeText() : "";
        int edge = words.isEmpty() ? ' ' : isBefore ? words.codePointBefore(words.length()) : words.codePointAt(0);
        if (isBlank(edge)) {
            return ' ';
        }
        boolean isMark = node instanceof Element element && element.is(MARKS);
        boolean isOther = node.nameIs("a") || isMark && (isStruck || node.nameIs("del"));
        return isOther ? ')' : isMark ? MARK : edge;
    }
}
