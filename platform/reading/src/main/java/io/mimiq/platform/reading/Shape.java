package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Pattern;

/** What the lines of a block of plain text are together. */
enum Shape {
    TEXT,
    /** Each line is one entry. */
    LOG,
    /** Each line is one field. */
    FIELDS,
    /** The columns matter: code, a diagram, a table drawn with blanks. */
    CODE;

    private static final Pattern CODE_LINE = Pattern.compile(
            "(?:[$%#>] (?:sudo |cd |ls |git |npm |docker |kubectl |curl |mvn |java |python|pip |apt|brew |make|cat |echo |ssh |psql|export )"
                    + "|sudo |git (?:clone|add|commit|push|pull|checkout) |npm (?:i|run|install)|docker |kubectl |curl -|pip install|mvn |export \\w+="
                    + "|import [\\w.{]|from \\w+ import|#include|package [\\w.]+;|def \\w+\\(|class \\w+[ ({:]|function\\b|const \\w+ =|let \\w+ ="
                    + "|return\\b.*;|if ?\\(|for ?\\(|while ?\\(|public |private |SELECT .* FROM|INSERT INTO|CREATE TABLE|</?\\w+[^>]*>$|//|/\\*|\\* @"
                    + "|\"[\\w-]+\": ?|[{}\\[\\]()]+[,;]?$|\\[[\\w.-]+\\]$|@\\w+).*|.*(?:[;{}]|=>|\\) ?\\{| \\\\)$|[\\w.\\[\\]\"']+ ?[-+*/|&]?= ?\\S.*|[\\w.]+\\([^)]*\\)[;:]?$");
    private static final Pattern DRAWN = Pattern.compile("[-+|=_/\\\\<>^v*.:#\\s─-╿▀-▟→←↑↓]{3,}");

    /** Of these lines of a text. */
    static Shape of(String text, List<Line> block) {
        int logs = 0;
        int fields = 0;
        int codes = 0;
        int drawn = 0;
        int gaps = 0;
        for (Line line : block) {
            String words = text.substring(line.text(), Math.min(line.end(), line.text() + 300));
            logs += LineKind.isLog(line.words(text)) ? 1 : 0;
            fields += LineKind.isPair(words) ? 1 : 0;
            codes += isCode(words) ? 1 : 0;
            drawn += isDrawn(words) ? 1 : 0;
            gaps += gaps(words);
        }
        int size = block.size();
        boolean isLogFirst = LineKind.isLog(block.get(0).words(text));
        if (size >= 2 && (logs * 3 >= size * 2 || logs >= 2 && isLogFirst)) {
            return LOG;
        }
        if (size >= 2 && (drawn >= 2 && drawn * 3 >= size || gaps >= 2 * size && aligned(text, block))) {
            return CODE;
        }
        if (codes * 3 >= size * 2 && (size >= 2 || block.get(0).indent() >= 4)) {
            return CODE;
        }
        return size >= 2 && fields == size ? FIELDS : TEXT;
    }

    static boolean isCode(String words) {
        return CODE_LINE.matcher(words).matches();
    }

    /** Lines and corners around or between words. */
    private static boolean isDrawn(String words) {
        long marks = words.chars()
                .filter(character -> "+|-=_/\\<>".indexOf(character) >= 0 || character >= '─' && character <= '╿')
                .count();
        boolean isFramed = words.length() > 1 && words.startsWith("|") && words.endsWith("|");
        return isFramed
                || marks >= 3
                        && (DRAWN.matcher(words).matches()
                                || words.startsWith("+-")
                                || words.chars().anyMatch(character -> character >= '─' && character <= '╿')
                                || words.contains("-->")
                                || words.contains("--->"));
    }

    /** Wide blanks between words. */
    private static int gaps(String words) {
        int gaps = 0;
        int index = words.indexOf("  ");
        while (index >= 0 && gaps < 100) {
            gaps++;
            while (index < words.length() && words.charAt(index) == ' ') {
                index++;
            }
            index = words.indexOf("  ", index);
        }
        return gaps;
    }

    /** Whether words begin in the same columns of all lines. */
    private static boolean aligned(String text, List<Line> block) {
        Line first = block.get(0);
        int common = 0;
        for (int index = first.text() + 2; index < Math.min(first.end(), first.text() + 300); index++) {
            if (!Words.isBlank(text.charAt(index)) && Words.isBlank(text, index - 2, index)) {
                int column = index - first.start();
                long begun = block.stream()
                        .filter(line -> line.start() + column < line.end()
                                && !Words.isBlank(text.charAt(line.start() + column))
                                && Words.isBlank(text.charAt(line.start() + column - 1)))
                        .count();
                common += begun * 5 >= block.size() * 4L ? 1 : 0;
            }
        }
        return common >= 1 && block.size() >= 3;
    }
}
