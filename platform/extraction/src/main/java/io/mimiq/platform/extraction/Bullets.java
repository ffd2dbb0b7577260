package io.mimiq.platform.extraction;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Items of lists that only their signs tell. */
final class Bullets {

    private static final Pattern BULLET =
            Pattern.compile("[•◦▪▫■□●○‣⁃➢➤✓✔·–\\uF0B7\\uF0A7][ \\u00a0\\t]?(?=\\S)|[-*][ \\u00a0\\t](?=\\S)");

    private Bullets() {}

    static boolean begins(String text) {
        return BULLET.matcher(text).lookingAt();
    }

    static String without(String text) {
        return begins(text) ? BULLET.matcher(text).replaceFirst("") : text;
    }

    /** Makes lists of paragraphs that begin with a sign. */
    static void list(Element part) {
        for (Element paragraph : part.select("p")) {
            if (begins(paragraph.ownText())) {
                listBefore(paragraph).appendChild(item(paragraph));
            }
        }
    }

    private static Element listBefore(Element paragraph) {
        Element before = paragraph.previousElementSibling();
        if (before != null && before.hasClass("bullets")) {
            return before;
        }
        Element list = new Element("ul").addClass("bullets");
        paragraph.before(list);
        return list;
    }

    private static Element item(Element paragraph) {
        paragraph.textNodes().stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .ifPresent(text -> text.text(without(text.text().strip())));
        return paragraph.tagName("li");
    }
}
