package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds out whether lines with a number such as 3.1 stand alone, so that those with one such as 3 name chapters and are no items. */
final class Chapters {
    private static final Pattern CHAPTER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){1,5}\\.?\\s+\\p{L}");

    private Chapters() {}

    /** @param margin how far in a line with such a number may begin */
    static boolean are(String text, List<Line> lines, int margin) {
        return IntStream.range(0, lines.size()).anyMatch(index -> isPart(text, lines, index, margin));
    }

    private static boolean isPart(String text, List<Line> lines, int index, int margin) {
        Line line = lines.get(index);
        return !line.isBlank()
                && line.indent() <= margin
                && Line.isBetweenBlanks(lines, index)
                && CHAPTER.matcher(text).region(line.text(), line.end()).lookingAt()
                && NameLine.isShort(line.words(text), 80, 12);
    }
}
