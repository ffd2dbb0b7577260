package io.mimiq.platform.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Plain text as paragraphs, quotes and lists. */
final class PlainText {

    private static final Pattern BULLET = Pattern.compile("\\s*+[-*•] ");

    private PlainText() {}

    static void append(String text, Element part) {
        for (String block : text.replace("\r\n", "\n").split("\n\\s*\n", -1)) {
            List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
            if (!lines.isEmpty()) {
                append(lines, part);
            }
        }
    }

    private static void append(List<String> lines, Element part) {
        if (lines.stream().allMatch(line -> line.startsWith(">"))) {
            List<String> quoted = lines.stream().map(line -> line.substring(1)).toList();
            PlainText.append(String.join("\n", quoted), part.appendElement("blockquote"));
        } else if (lines.stream().allMatch(line -> BULLET.matcher(line).lookingAt())) {
            Element list = part.appendElement("ul");
            lines.forEach(line -> list.appendElement("li").text(line.strip().substring(2)));
        } else {
            Element paragraph = part.appendElement("p");
            for (String line : lines) {
                if (paragraph.childNodeSize() > 0) {
                    paragraph.appendElement("br");
                }
                paragraph.appendText(line.strip());
            }
        }
    }
}
