package io.mimiq.platform.extraction;

import io.mimiq.platform.reading.HtmlText;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/** What readers write, and how it becomes Markdown. */
final class Markup {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)\\S{1,2000}");
    /** What HTML must escape and Markdown need not. */
    private static final Pattern LESS = Pattern.compile("&lt;(?=[\\s\\d=-])");

    private static final Pattern MORE = Pattern.compile("(?<=\\S ?)&gt;");
    private static final Pattern AND = Pattern.compile("&amp;(?![#\\w]+;)");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private Markup() {}

    /** An empty part of a document. */
    static Element part() {
        return Document.createShell("").body();
    }

    /** Makes the first row of each table its head. */
    static Element withHeads(Element part) {
        part.select("table > tr:first-child, table > tbody:first-child > tr:first-child").stream()
                .map(Element::children)
                .forEach(cells -> cells.forEach(cell -> cell.tagName("th")));
        return part;
    }

    /** @throws RefusedException if it is nearly all markup */
    static String markdown(Element part, Limits limits) {
        dropAddressesOfNothing(part);
        Document owner = part.ownerDocument();
        if (owner != null) {
            owner.outputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
        }
        String html = part.outerHtml().replace("&#xa0;", " ");
        if (html.length() > limits.markup()) {
            throw new RefusedException(Refusal.TOO_COMPLEX);
        }
        String markdown = UNSEEN.matcher(HtmlText.markdown(html)).replaceAll("").strip();
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
