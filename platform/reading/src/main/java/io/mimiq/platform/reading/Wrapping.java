package io.mimiq.platform.reading;

import java.util.List;

/** Tells the lines that were only broken because they were full. */
final class Wrapping {
    private static final int NEAR = 20;

    private final String text;
    private final List<Line> lines;
    private final int[] levels;

    /** @param levels of headings, by line; 0 for other lines */
    Wrapping(String text, List<Line> lines, int[] levels) {
        this.text = text;
        this.lines = lines;
        this.levels = levels;
    }

    /** Whether a line is the continuation of the one above: that had no room for its first word. */
    boolean goesOn(int index) {
        if (index == 0 || lines.get(index - 1).isBlank() || levels[index - 1] != 0) {
            return false;
        }
        Line above = lines.get(index - 1);
        Line line = lines.get(index);
        if (isEntry(line) || isEntry(above) && line.indent() == above.indent()) {
            return false;
        }
        if (Character.isLowerCase(text.codePointAt(line.text()))) {
            return true;
        }
        int wordEnd = line.text();
        while (wordEnd < line.end() && !Words.isBlank(text.charAt(wordEnd))) {
            wordEnd++;
        }
        int needed = width(above) + 1 + Words.width(text, line.text(), wordEnd);
        return needed > Lines.WRAPPED_WIDTH && needed > longestAround(index);
    }

    private int longestAround(int index) {
        int longest = Lines.WRAPPED_WIDTH;
        for (int at = index; at >= 0 && at > index - NEAR && !lines.get(at).isBlank(); at--) {
            longest = Math.max(longest, width(lines.get(at)));
        }
        for (int at = index;
                at < lines.size() && at < index + NEAR && !lines.get(at).isBlank();
                at++) {
            longest = Math.max(longest, width(lines.get(at)));
        }
        return longest;
    }

    private int width(Line line) {
        return line.indent() + Words.width(text, line.text(), line.end());
    }

    /** Whether a line is an entry of a log, a greeting or an end of a letter, and so one of its own. */
    private boolean isEntry(Line line) {
        String words = text.substring(line.text(), Math.min(line.end(), line.text() + 200));
        return LineKind.isLog(words) || Salutation.isGreeting(words) || Salutation.isClosing(words);
    }
}
