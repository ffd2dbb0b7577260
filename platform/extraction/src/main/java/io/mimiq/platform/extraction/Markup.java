package io.mimiq.platform.extraction;

import static java.util.stream.Collectors.joining;

import io.mimiq.platform.reading.HtmlText;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;

/** What readers write, and how it becomes Markdown. */
final class Markup {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)\\S{1,2000}");
    /** What HTML must escape and Markdown need not. */
    private static final Pattern LESS = Pattern.compile("&lt;(?=[\\s\\d=-])");

    /** An address between angle brackets, which Markdown knows as a link. */
    private static final Pattern LINK = Pattern.compile("&lt;((?:https?://|mailto:)[^\\s<>]{1,2000}?)&gt;");

    private static final Pattern MORE = Pattern.compile("(?<=\\S ?)&gt;");
    private static final Pattern AND = Pattern.compile("&amp;(?![#\\w]+;)");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private static final String BLOCKS = Stream.of(
                    "p", "div", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6")
            .flatMap(name -> Stream.of("td " + name, "th " + name))
            .collect(joining(","));

    private Markup() {}

    /** An empty part of a document. */
    static Element part() {
        return Document.createShell("").body();
    }

    /** Makes the first row of each table its head. */
    static Element withHeads(Element part) {
        flattenCells(part);
        part.select("tr").stream().filter(row -> !row.hasText()).forEach(Element::remove);
        part.select("table > tr:first-child, table > tbody:first-child > tr:first-child").stream()
                .map(Element::children)
                .forEach(cells -> cells.forEach(cell -> cell.tagName("th")));
        return part;
    }

    /** A cell holds words alone: numbers of items and bounds of inner cells become some. */
    private static void flattenCells(Element part) {
        List<Element> inner = part.select("td table, th table");
        for (int last = inner.size() - 1; last >= 0; last--) {
            inner.get(last).replaceWith(new Element("p").text(words(inner.get(last))));
        }
        for (Element item : part.select("td li, th li")) {
            item.prependText(
                    item.hasAttr("value") ? item.attr("value") + ". " : item.hasClass(Outline.LABELLED) ? "" : "• ");
        }
        for (Element block : part.select(BLOCKS)) {
            block.before(new TextNode(" ")).after(new TextNode(" ")).unwrap();
        }
        for (Element cell : part.select("td, th")) {
            cell.html(cell.html().strip());
        }
    }

    private static String words(Element table) {
        return table.select("tr").stream()
                .map(row -> row.children().stream()
                        .map(Element::text)
                        .filter(Predicate.not(String::isBlank))
                        .collect(joining(", ")))
                .filter(Predicate.not(String::isBlank))
                .collect(joining("; "));
    }

    /** @throws RefusedException if it is nearly all markup */
    static String markdown(Element part, Limits limits) {
        dropAddressesOfNothing(part);
        SpannedCells.fill(part);
        // a link of Markdown bears no other marks
        part.select("a b, a i, a strong, a em").unwrap();
        Emphasis.settle(part);
        Document owner = part.ownerDocument();
        if (owner != null) {
            owner.outputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
        }
        String html = part.outerHtml().replace("&#xa0;", " ");
        if (html.length() > limits.markup()) {
            throw new RefusedException(Refusal.TOO_COMPLEX);
        }
        String markdown = UNSEEN.matcher(HtmlText.markdown(html)).replaceAll("").strip();
        markdown = LINK.matcher(markdown).replaceAll("<$1>");
        markdown = LESS.matcher(markdown).replaceAll("<");
        markdown = MORE.matcher(markdown).replaceAll(">");
        return AND.matcher(markdown).replaceAll("&");
    }

    /** A link into the file, or a picture in it, leads nowhere once the text stands alone. */
    private static void dropAddressesOfNothing(Element part) {
        for (Element link : part.select("a[href]")) {
            if (!ADDRESS.matcher(link.attr("href")).matches()) {
                link.removeAttr("href");
            }
        }
        for (Element picture : part.select("img")) {
            if (!ADDRESS.matcher(picture.attr("src")).matches()) {
                picture.tagName("span").text(picture.attr("alt"));
            }
        }
    }
}
