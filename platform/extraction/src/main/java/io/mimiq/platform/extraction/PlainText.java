package io.mimiq.platform.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Plain text as paragraphs, quotes and lists. */
final class PlainText {

    private static final Pattern BULLET = Pattern.compile("\\s*+[-*•] ");

    /** Nobody wraps lines to more than this, or less. */
    private static final int WIDEST = 100;

    private static final int WRAPPED = 55;

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
            paragraph(lines, part.appendElement("p"));
        }
    }

    /** Lines that were wrapped to fit a width go on, others end. */
    private static void paragraph(List<String> lines, Element paragraph) {
        int width = lines.stream()
                .mapToInt(String::length)
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        String last = "";
        for (String line : lines) {
            String words = line.strip();
            if (!last.isEmpty() && isWrapped(last, words, width)) {
                paragraph.appendText(" ");
            } else if (!last.isEmpty()) {
                paragraph.appendElement("br");
            }
            paragraph.appendText(words);
            last = words;
        }
    }

    /** Whether the first word of a line had no room on the line before, or plainly goes on with its sentence. */
    private static boolean isWrapped(String line, String next, int width) {
        int end = next.indexOf(' ');
        int word = end < 0 ? next.length() : end;
        boolean goesOn = Character.isLowerCase(next.codePointAt(0))
                && Character.isLetterOrDigit(line.codePointBefore(line.length()));
        return width >= WRAPPED && (goesOn || line.length() + 1 + word > width);
    }
}
