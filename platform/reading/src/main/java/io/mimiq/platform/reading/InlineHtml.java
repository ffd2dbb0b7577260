package io.mimiq.platform.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Tags inside of a paragraph: line ends, links and images keep their meaning, of all others only what they hold stays. */
final class InlineHtml {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)([\\s\\S]*?)/?>");

    /** A bracket that begins no tag. */
    static final String LITERAL = "\\<";

    /** Before a raised number. */
    static final String RAISED = "^";

    private record Open(String name, int start, int end, String literal) {}

    private final Inline inline;
    /** Mean something alone. */
    private static final Set<String> ALONE = Set.of("hr", "wbr", "p", "center", "font", "tt");

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> opened = new HashMap<>();

    InlineHtml(Inline inline) {
        this.inline = inline;
    }

    void tag(int start, int end, String literal) {
        Matcher tag = TAG.matcher(literal);
        if (!tag.matches()) {
            if (Comments.end(literal, 0) == literal.length()) {
                inline.comments.put(start, end);
            }
            inline.edits.add(new Inline.Edit(start, end, ""));
            return;
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (!HtmlTags.isTag(name, tag.group(3))) {
            inline.edits.add(new Inline.Edit(start, start + 1, LITERAL));
            return;
        }
        boolean closes = !tag.group(1).isEmpty();
        if (name.equals("br")) {
            inline.edits.add(new Inline.Edit(start, end, "\n"));
        } else if (name.equals("img") && !closes && !tag.group(3).isBlank()) {
            inline.whole.add(new Span(start, end));
            inline.edits.add(new Inline.Edit(start, end, image(element(literal))));
        } else if (closes) {
            close(name, start, end);
        } else {
            open.push(new Open(name, start, end, literal));
            opened.merge(name, 1, Integer::sum);
        }
    }

    /** The tag that is closed; those within it that nothing closed are none of the words. */
    private @Nullable Open opening(String name) {
        Open last = opened.getOrDefault(name, 0) == 0 ? null : pop();
        while (last != null && !last.name.equals(name)) {
            inline.edits.add(new Inline.Edit(last.start, last.end, ""));
            last = pop();
        }
        return last;
    }

    private Open pop() {
        Open last = open.pop();
        opened.merge(last.name, -1, Integer::sum);
        return last;
    }

    private void close(String name, int start, int end) {
        Open opening = opening(name);
        if (opening == null) {
            inline.edits.add(new Inline.Edit(start, end, ""));
            return;
        }
        String address =
                name.equals("a") ? element(opening.literal).attr("href").strip() : "";
        if (InlineMarks.isUnread(name)) {
            inline.edits.removeIf(edit -> edit.start() >= opening.start);
            inline.edits.add(new Inline.Edit(opening.start, end, ""));
        } else if (!address.isEmpty()) {
            inline.edits.add(new Inline.Edit(opening.start, opening.end, "["));
            inline.edits.add(new Inline.Edit(start, end, "](" + InlineMarks.address(address, null) + ")"));
            inline.whole.add(new Span(opening.start, end));
        } else {
            inline.edits.add(new Inline.Edit(opening.start, opening.end, raised(name, opening.end)));
            inline.edits.add(new Inline.Edit(start, end, ""));
        }
    }

    /** A raised number is no digit of the word before it. */
    private String raised(String name, int end) {
        boolean isRaised = name.equals("sup") && end < inline.text.length() && isNumber(inline.text.charAt(end));
        return isRaised ? RAISED : "";
    }

    static boolean isNumber(char first) {
        return Character.isDigit(first) || first == '-' || first == '−' || first == '+';
    }

    /** A tag that nothing closed and that says no more than its name is what the text is about. */
    void finish() {
        for (Open left : open) {
            boolean isBare = left.literal.length() == left.name.length() + 2;
            if (isBare && !ALONE.contains(left.name)) {
                inline.edits.add(new Inline.Edit(left.start, left.start + 1, LITERAL));
            } else {
                inline.edits.add(new Inline.Edit(left.start, left.end, ""));
            }
        }
    }

    /** An image as Markdown writes it; its words alone when it has no address. */
    static String image(Element image) {
        String source = image.attr("src").strip();
        String alt = Escapes.inline(Words.oneLine(image.attr("alt")));
        return source.isEmpty() ? alt : "![" + alt + "](" + InlineMarks.address(source, null) + ")";
    }

    private static Element element(String literal) {
        for (Node node : Parser.parseFragment(literal, new Element("body"), "")) {
            if (node instanceof Element element) {
                return element;
            }
        }
        return new Element("span");
    }
}
