package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text.
 *
 * @param start of the line
 * @param text where its first character other than white space stands
 * @param end behind the last one
 * @param stop where the line ends
 * @param indent columns before it
 */
record Line(int start, int text, int end, int stop, int indent) {
    private static final int TAB = 4;

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(of(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Line of(String text, int start, int end) {
        int first = start;
        int indent = 0;
        while (first < end && Words.isBlank(text.charAt(first))) {
            indent += text.charAt(first) == '\t' ? TAB - indent % TAB : 1;
            first++;
        }
        int last = end;
        while (last > first && Words.isBlank(text.charAt(last - 1))) {
            last--;
        }
        return new Line(start, first, last, end, indent);
    }

    /** The columns before the line that is set in least. */
    static int margin(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Line::indent)
                .min()
                .orElse(0);
    }

    /** Whether nothing stands right above a line or below it; the last one is no title of anything. */
    static boolean isBetweenBlanks(List<Line> lines, int index) {
        return (index == 0 || lines.get(index - 1).isBlank())
                && index + 1 < lines.size()
                && lines.get(index + 1).isBlank();
    }

    boolean isBlank() {
        return text == end;
    }

    int length() {
        return end - text;
    }

    /** Its words in the text that it is a line of. */
    String words(CharSequence whole) {
        return whole.subSequence(text, end).toString();
    }
}
