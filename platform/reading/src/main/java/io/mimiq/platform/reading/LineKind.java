package io.mimiq.platform.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/** What single lines of notes and plain text look like. */
final class LineKind {
    private static final Pattern FENCE = Pattern.compile("(?:`{3,}[^`]*|~{3,}.*)$");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");
    private static final String RULES = "-*_=~#•—–";
    private static final Pattern UNDERLINE =
            Pattern.compile("(={3,}|-{3,}|~{3,}|\\^{3,}|\\*{3,}|#{3,}|\\+{3,}|\"{3,})$");
    private static final Pattern PAIR = Pattern.compile("[\\p{L}][^:\\n.!?]{0,40}:\\s+\\S.*");
    private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]\\[]+\\]:\\s*\\S.*");
    private static final Pattern TAG = Pattern.compile("</?(?<name>[A-Za-z][A-Za-z0-9-]*)(?:[\\s/>].*)?");
    private static final Pattern LOG = Pattern.compile(
            "\\[?\\d{4}[-/.]\\d\\d[-/.]\\d\\d[T ]\\d\\d:\\d\\d"
                    + "|\\[?\\d{1,2}[./-](?:\\d{1,2}|[A-Z][a-z]{2})[./-]\\d{2,4}[:,T ]{1,2}\\d{1,2}:\\d\\d:\\d\\d"
                    + "|\\[?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d|\\]? )"
                    + "|\\[?(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d|<\\d{1,3}>"
                    + "|\\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\\b[\\]: ]|\\[(?:trace|debug|info|warn|warning|error|fatal)\\] "
                    + "|[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d|\\d{1,3}(?:\\.\\d{1,3}){3} - |\\S{1,60} \\S{1,40} \\S{1,40} \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:"
                    + "|\\[\\s*\\d+\\.\\d+\\] |\\d{10}(?:\\.\\d+)? |(?:time|ts|level|lvl)=[\"\\w]|[a-z][\\w.-]{0,40}[-_]\\d{1,3}\\s+\\| ");

    private LineKind() {}

    static boolean isFence(String line) {
        return FENCE.matcher(line).lookingAt();
    }

    static boolean isHeading(String line) {
        return HEADING.matcher(line).matches();
    }

    /** Separates, and says nothing. */
    static boolean isRule(String line) {
        int marks = 0;
        for (int index = 0; index < line.length(); index++) {
            if (RULES.indexOf(line.charAt(index)) >= 0) {
                marks++;
            } else if (!Words.isBlank(line.charAt(index))) {
                return false;
            }
        }
        return marks >= 3;
    }

    static boolean isUnderline(String line) {
        return UNDERLINE.matcher(line).matches();
    }

    /** The line below the head of a Markdown table. */
    static boolean isDelimiterRow(String line) {
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && line.chars().allMatch(character -> "|:- \t".indexOf(character) >= 0);
    }

    /** {@code Key: value}. */
    static boolean isPair(String line) {
        return line.indexOf(':') > 0 && PAIR.matcher(line).matches();
    }

    static boolean isDefinition(String line) {
        return DEFINITION.matcher(line).matches();
    }

    static boolean isTag(String line) {
        if (line.charAt(0) != '<') {
            return false;
        }
        Matcher tag = TAG.matcher(line);
        return line.startsWith("<!--")
                || tag.matches() && Tag.isKnownTag(tag.group("name").toLowerCase(Locale.ROOT));
    }

    /** An entry with its time or level, or one in JSON. */
    static boolean isLog(String line) {
        return !line.isEmpty() && couldBeLog(line) && LOG.matcher(line).lookingAt()
                || line.startsWith("{\"") && line.endsWith("}");
    }

    /** Most lines begin with a word, and few of those are entries. */
    private static boolean couldBeLog(String line) {
        char first = line.charAt(0);
        if (Character.isDigit(first) || first == '[' || first == '<') {
            return true;
        }
        boolean isNamed = line.indexOf('|') > 0 || line.indexOf(" [") > 0 || line.indexOf('=') > 0;
        return first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z' && isNamed;
    }

    /** Ends as sentences and their parts do. */
    static boolean isEnded(String line) {
        return line.isEmpty() || ".!?;,:。！？；：，、।؟…".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
