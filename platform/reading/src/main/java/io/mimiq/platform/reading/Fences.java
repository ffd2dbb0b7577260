package io.mimiq.platform.reading;

import java.util.List;

/** Code between two fences. */
final class Fences {
    private Fences() {}

    /** The line behind the fenced code that begins here; the end of the text if nothing ends it. */
    static int end(String text, List<Line> lines, int index) {
        String opening = lines.get(index).words(text);
        char mark = opening.charAt(0);
        int length = length(opening, mark);
        for (int at = index + 1; at < lines.size(); at++) {
            String line = lines.get(at).words(text);
            if (!line.isEmpty()
                    && line.charAt(0) == mark
                    && length(line, mark) >= length
                    && length(line, mark) == line.length()) {
                return at + 1;
            }
        }
        return lines.size();
    }

    /** A fence that none of these lines can end. */
    static String around(String text, List<Line> lines) {
        int longest = 2;
        for (Line line : lines) {
            if (!line.isBlank() && text.charAt(line.text()) == '`') {
                longest = Math.max(longest, length(line.words(text), '`'));
            }
        }
        return "`".repeat(longest + 1);
    }

    private static int length(String line, char mark) {
        int length = 0;
        while (length < line.length() && line.charAt(length) == mark) {
            length++;
        }
        return length;
    }
}
