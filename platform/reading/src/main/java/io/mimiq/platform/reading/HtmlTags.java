package io.mimiq.platform.reading;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** What tags mean to a reader. */
final class HtmlTags {
    private static final Set<String> UNREAD =
            Set.of("script", "style", "template", "noscript", "head", "iframe", "object");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "title",
            "tr",
            "ul");
    private static final Set<String> FLAGS =
            Set.of("input", "details", "video", "audio", "ol", "td", "th", "button", "option");

    private static final Set<String> PARTS = Set.of("thead", "tbody", "tfoot", "tr");
    private static final Set<String> MARKS = Set.of("a", "b", "strong", "i", "em", "code", "pre", "del", "s", "strike");

    private HtmlTags() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** What stands between a table and its cells. */
    static boolean isTablePart(String name) {
        return PARTS.contains(name);
    }

    static boolean isMarkOrBlock(Element element) {
        return isBlock(element) || MARKS.contains(element.normalName());
    }

    static boolean isUnread(@Nullable Node node) {
        for (Node outer = node; outer instanceof Element element; outer = outer.parent()) {
            if (UNREAD.contains(element.normalName())) {
                return true;
            }
        }
        return false;
    }

    /** {@code <your-name>} is no tag but something to fill in. */
    static boolean isUnknown(Element element) {
        return element.sourceRange().isTracked()
                && !element.sourceRange().isImplicit()
                && !Tag.isKnownTag(element.normalName())
                && (!element.endSourceRange().isTracked()
                        || element.endSourceRange().isImplicit());
    }

    /** Whether this text in angle brackets is a tag of HTML: a known name, with attributes that have values. */
    static boolean isTag(String name, String attributes) {
        String tag = name.toLowerCase(Locale.ROOT);
        String rest = attributes.strip();
        boolean isPlain = rest.isEmpty() || rest.equals("/") || rest.indexOf('=') >= 0 || FLAGS.contains(tag);
        return isPlain && (Tag.isKnownTag(tag) || tag.equals("tt") || tag.equals("font") || tag.equals("center"));
    }
}
