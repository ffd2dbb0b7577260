package io.mimiq.integration.confluence;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Renders text within a block: words, links, mentions, inline macros. Line breaks are its only structure. */
final class InlineRenderer {
    private static final Pattern GAPS = Pattern.compile("[ \\t]+");

    /** Deeper than any real page. Below it only plain text is read, so that a hostile page cannot exhaust the stack. */
    static final int MAX_DEPTH = 100;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern AROUND_BREAK = Pattern.compile("(?<! ) *+\\n *+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u200b\\u2060\\ufeff&&[^\\n\\t]]");
    private static final Pattern WEB_LINK = Pattern.compile("(?i)https?://\\S+|mailto:\\S+");

    private final Map<String, String> names;

    InlineRenderer(Map<String, String> names) {
        this.names = names;
    }

    /** Trimmed lines; empty if there is nothing to read. */
    String text(List<? extends Node> nodes) {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> append(node, out, 0));
        String collapsed = GAPS.matcher(out).replaceAll(" ");
        return AROUND_BREAK.matcher(collapsed).replaceAll("\n").strip();
    }

    /** The same on one line, for headings and table cells. */
    String line(List<? extends Node> nodes) {
        return text(nodes).replace('\n', ' ');
    }

    private void append(Node node, StringBuilder out, int depth) {
        if (node instanceof TextNode text) {
            out.append(visible(BLANKS.matcher(text.getWholeText()).replaceAll(" ")));
        } else if (node instanceof Element element) {
            if (depth > MAX_DEPTH) {
                out.append(visible(element.text()));
            } else {
                append(element, out, depth + 1);
            }
        }
    }

    private void append(Element element, StringBuilder out, int depth) {
        switch (element.tagName()) {
            case "br" -> out.append('\n');
            case "code" ->
                out.append('`').append(children(element, depth).strip()).append('`');
            case "del", "s" -> struck(children(element, depth), out);
            case "span" -> {
                boolean struck = element.attr("style").contains("line-through");
                if (struck) {
                    struck(children(element, depth), out);
                } else {
                    out.append(children(element, depth));
                }
            }
            case "a" -> out.append(link(children(element, depth).strip(), element.attr("href")));
            case "time" -> out.append(element.attr("datetime"));
            case "ac:link" -> out.append(confluenceLink(element, depth));
            case "ac:image" -> out.append(image(element));
            case "ac:emoticon" -> out.append(element.attr("ac:emoji-fallback"));
            case "ac:structured-macro", "ac:macro" ->
                out.append(Macro.of(element).inline(this, depth));
            case "ac:placeholder", "ac:parameter", "ac:task-id", "ac:task-uuid", "ac:adf-node" -> {}
            case "p", "li", "div", "td", "th", "tr", "ac:task" ->
                out.append(children(element, depth)).append(' ');
            default -> out.append(children(element, depth));
        }
    }

    String children(Element element, int depth) {
        StringBuilder out = new StringBuilder();
        for (Node child : element.childNodes()) {
            append(child, out, depth);
        }
        return out.toString();
    }

    private static void struck(String text, StringBuilder out) {
        if (!text.isBlank()) {
            out.append("~~").append(text.strip()).append("~~");
        }
    }

    private static String link(String text, String href) {
        String address = href.strip();
        if (!WEB_LINK.matcher(address).matches()) {
            return text;
        }
        String shown = address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
        return text.isEmpty() || text.equals(shown) ? shown : "[" + text + "](" + address + ")";
    }

    /** Links within Confluence have no address to follow from here, so only their words remain. */
    private String confluenceLink(Element link, int depth) {
        for (Element target : link.children()) {
            if (target.tagName().equals("ri:user")) {
                return mention(target, words(link, depth));
            }
        }
        String words = words(link, depth);
        return words.isEmpty() ? target(link) : words;
    }

    private String words(Element link, int depth) {
        StringBuilder words = new StringBuilder();
        for (Element child : link.children()) {
            if (child.tagName().endsWith("link-body")) {
                words.append(children(child, depth));
            }
        }
        return words.toString().strip();
    }

    private String mention(Element user, String words) {
        String name = names.getOrDefault(user.attr("ri:account-id"), words);
        return name.isEmpty() ? "@unknown" : "@" + (name.startsWith("@") ? name.substring(1) : name);
    }

    /** Names what a link, an include or an image points to. */
    static String target(Element parent) {
        for (Element target : parent.getAllElements()) {
            switch (target.tagName()) {
                case "ri:page", "ri:blog-post" -> {
                    String space = target.attr("ri:space-key");
                    return target.attr("ri:content-title") + (space.isEmpty() ? "" : " (space " + space + ")");
                }
                case "ri:attachment" -> {
                    return target.attr("ri:filename");
                }
                case "ri:space" -> {
                    return target.attr("ri:space-key");
                }
                default -> {}
            }
        }
        return parent.attr("ac:anchor");
    }

    private static String image(Element image) {
        String alt = image.attr("ac:alt").strip();
        String words = alt.isEmpty() ? target(image) : alt;
        return words.isEmpty() ? "" : "[Image: " + visible(words) + "]";
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }
}
